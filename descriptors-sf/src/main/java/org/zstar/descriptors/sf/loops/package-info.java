/** The inner loops of the fast kernels behind interfaces, so that a SIMD module can provide them. */
package org.zstar.descriptors.sf.loops;
