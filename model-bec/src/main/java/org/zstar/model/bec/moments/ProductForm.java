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
 * @param turnsBack from derivatives with respect to these to those with respect to the moments
 * @param one index of the 1
 * @param variables number of all variables
 * @param products makes those after the 1
 * @param form K, symmetric
 * @param adjoint from derivatives with respect to all variables to those with respect to moments, contracted or not
 */
public record ProductForm(int moments, int nearRank, int farRank, int channels, List<Turn> turns, List<Turn> turnsBack,
        int one, int variables, ProductMap products, SparseMap form, ProductMap adjoint) {
    /**
     * Σ_k e_k a_k for a component of all channels.
     *
     * @param to first number of the sum
     * @param from first number of each a, four
     * @param axis of each e, four; 3 for nothing
     */
    record Turn(int to, int[] from, int[] axis) { }

    /** The vectors Σ_k w_k P_k of several forms, for one thread, of which one at a time is evaluated. @param loops for it */
    public static List<AtomVector> vectors(List<ProductForm> forms, BlockLoops loops) {
        int most = BlockLoops.LANES * forms.stream().mapToInt(ProductForm::variables).max().orElse(0);
        // shared, so that they stay in the cache from one element to the next
        double[] variables = new double[most], derivatives = new double[most];
        return forms.stream().<AtomVector>map(form -> new LinearVector(form, loops, variables, derivatives)).toList();
    }
}
