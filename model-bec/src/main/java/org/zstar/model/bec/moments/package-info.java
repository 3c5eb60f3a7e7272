/** Moments of the neighbour density around an atom, their products that are vectors, and the derivatives of both. */
package org.zstar.model.bec.moments;
