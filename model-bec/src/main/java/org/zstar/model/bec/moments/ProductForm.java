package org.zstar.model.bec.moments;

import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.SparseMap;

/**
 * A weighted sum Σ_k w_k e·P_k of products of moments along a direction e as a quadratic form ½ vᵀ K v of numbers v: the
 * moments, e, 1, and products of numbers before. Its derivative with respect to v is K v; those with respect to the moments
 * follow by going back through the products. Does not change and may be shared by threads.
 *
 * @param moments number of moments, the first variables; three of the direction and 1 follow
 * @param variables number of all variables
 * @param products makes the others from those before
 * @param form K, symmetric
 * @param adjoint from derivatives with respect to all variables to those with respect to the moments, from the last on
 */
public record ProductForm(int moments, int variables, ProductMap products, SparseMap form, ProductMap adjoint) {
    /** The vector Σ_k w_k P_k, for one thread. @param loops for this thread */
    public AtomVector vector(BlockLoops loops) {
        return new LinearVector(this, loops);
    }

    /** Index of the first component of the direction. */
    int direction() {
        return moments;
    }

    /** Index of 1. */
    int one() {
        return moments + 3;
    }

    /** Index of the first product. */
    int firstProduct() {
        return moments + 4;
    }
}
