package org.zstar.model.bec.moments;

import java.util.List;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.SparseMap;

/**
 * A weighted sum Σ_k w_k e·P_k of products of moments along a direction e as a quadratic form ½ vᵀ K v of numbers v: the
 * moments A_l, the moments e·A_l that have an index contracted with e, 1, and sums of products of numbers before. Its
 * derivative with respect to v is K v; those with respect to the moments follow by going back through the products. Does not
 * change and may be shared by threads.
 *
 * @param moments number of moments, the first variables
 * @param nearRank largest rank among those that matter, of functions within the cutoff
 * @param farRank the same of functions that reach further
 * @param channels moments in a component of a tensor, one after the other
 * @param turns makes the contracted moments
 * @param one index of the 1
 * @param variables number of all variables
 * @param products makes those after the 1
 * @param form K, symmetric
 * @param adjoint from derivatives with respect to all variables to those with respect to moments, contracted or not
 */
public record ProductForm(int moments, int nearRank, int farRank, int channels, List<Turn> turns, int one, int variables,
        ProductMap products, SparseMap form, ProductMap adjoint) {
    /** A component of the moments of all channels times one of e. @param axis of e @param from its index @param to the sum's */
    record Turn(int axis, int from, int to) { }

    /** The vector Σ_k w_k P_k, for one thread. @param loops for this thread */
    public AtomVector vector(BlockLoops loops) {
        return new LinearVector(this, loops);
    }
}
