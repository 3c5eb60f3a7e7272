/** Inner loops in vector instructions, with the same bits as their plain counterparts. */
package org.zstar.kernels.simd;
