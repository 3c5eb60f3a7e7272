package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.List;

/** m = Σ_ν c_ν V_ν with fixed coefficients of vector products. */
public final class LinearVector implements AtomVector {
    private final List<WeightedTerm> terms;
    private final int lanes;

    /**
     * @param vectors the products V
     * @param c their coefficients
     * @param lanes atoms at a time, a multiple of 4
     */
    public LinearVector(Products vectors, double[] c, int lanes) {
        this.lanes = lanes;
        terms = vectors.weighted(c, lanes);
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public void evaluate(double[] a, double[] m) {
        Arrays.fill(m, 0, 3 * lanes, 0);
        for (int k = 0; k < terms.size(); k++) {
            terms.get(k).addValues(a, m);
        }
    }

    @Override
    public void addAdjoint(double[] a, double[] e, double[] lambda) {
        for (int k = 0; k < terms.size(); k++) {
            terms.get(k).addAdjoint(a, e, lambda);
        }
    }
}
