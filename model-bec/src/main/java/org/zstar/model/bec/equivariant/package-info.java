/** Born charges from networks that weight vectors: polarisations that are nonlinear and still exact vectors. */
package org.zstar.model.bec.equivariant;
