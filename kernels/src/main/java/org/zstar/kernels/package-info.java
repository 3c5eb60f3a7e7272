/** The loops of fast kernels behind interfaces, so that another module can provide faster ones with the same bits. */
package org.zstar.kernels;
