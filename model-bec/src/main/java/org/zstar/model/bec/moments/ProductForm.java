package org.zstar.model.bec.moments;

import java.util.List;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.SparseMap;

/**
 * A weighted sum Σ_k w_k e·P_k of products of moments along a direction e as a quadratic form ½ vᵀ K v of numbers v: the
 * moments A_l, the moments e·A_l that have an index contracted with e, 1, and sums of products of numbers before. Its
 * derivative with respect to v is K v; those with respect to the moments follow by going back through the products. Products in
 * which one moment is of what neighbours send are linear in it: what remains of them are coefficients, sums of the numbers v.
 *
 * <pre>  S A'_1:  s = S      V·A'_1:  (b_1, b_2, b_3) = V      A'_0 V:  b_0 = e·V      A'_2·V:  (b_4, b_5, b_6) = V</pre>
 *
 * Here S is a scalar, V a vector, and V·A'_1 is left of V·A'_1 (e·W) or e·U·A'_1 with another vector W and a tensor U; the b are
 * those of {@link org.zstar.kernels.MessageLoops} but for the traces. Does not change and may be shared by threads.
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
 * @param sent makes coefficients of moments of what neighbours send: b_0 to b_6 and s of all channels, one after the other; no
 *     rows where they send nothing
 * @param adjoint from derivatives with respect to all variables to those with respect to moments, contracted or not
 */
public record ProductForm(int moments, int nearRank, int farRank, int channels, List<Turn> turns, List<Turn> turnsBack,
        int one, int variables, ProductMap products, SparseMap form, SparseMap sent, ProductMap adjoint) {
    /** Kinds of coefficients of a moment of what neighbours send. */
    static final int SENT_TERMS = 8;

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
        double[] variables = new double[most], derivatives = new double[most], more = new double[most];
        return forms.stream().<AtomVector>map(form -> new LinearVector(form, loops, variables, derivatives, more)).toList();
    }
}
