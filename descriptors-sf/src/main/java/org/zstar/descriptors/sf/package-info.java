/** Symmetry functions. */
package org.zstar.descriptors.sf;
