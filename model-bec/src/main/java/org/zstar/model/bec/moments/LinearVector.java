package org.zstar.model.bec.moments;

import java.util.Arrays;

/** m = Σ_ν c_ν V_ν with fixed coefficients of vector products. */
public final class LinearVector implements AtomVector {
    private final Products vectors;
    private final double[] c;
    private final int lanes;
    private final double[] v;
    private final double[] one;
    private final double[] adjoint;

    /**
     * @param basis moments
     * @param vectors the products V
     * @param c their coefficients
     * @param lanes atoms at a time
     */
    public LinearVector(MomentBasis basis, Products vectors, double[] c, int lanes) {
        this.vectors = vectors;
        this.c = c;
        this.lanes = lanes;
        v = new double[3 * c.length];
        one = new double[basis.size()];
        adjoint = new double[basis.size()];
    }

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public void evaluate(double[] a, double[] m) {
        for (int lane = 0; lane < lanes; lane++) {
            take(a, lane);
            vectors.values(one, v);
            for (int x = 0; x < 3; x++) {
                double sum = 0;
                for (int k = 0; k < c.length; k++) {
                    sum += c[k] * v[x * c.length + k];
                }
                m[x * lanes + lane] = sum;
            }
        }
    }

    private void take(double[] a, int lane) {
        for (int k = 0; k < one.length; k++) {
            one[k] = a[k * lanes + lane];
        }
    }

    @Override
    public void addAdjoint(double[] a, double[] e, double[] lambda) {
        for (int lane = 0; lane < lanes; lane++) {
            take(a, lane);
            Arrays.fill(adjoint, 0);
            vectors.addAdjoint(one, c, e, adjoint);
            for (int k = 0; k < adjoint.length; k++) {
                lambda[k * lanes + lane] += adjoint[k];
            }
        }
    }
}
