package org.zstar.model.bec.linear;

import java.util.Arrays;
import org.zstar.api.parallel.Workers;

/**
 * Minimises |Xc − y|² + λ rows Σ (p_k s_k^γ s^(1 − γ) c_k)², where s_k is the root mean square of column k and s the median of
 * them, so that λ has no unit, and p_k ≥ 1 says how much less is expected of column k. For γ = 1 all columns are worth the same
 * whatever their size, for γ = 0 all coefficients are: products that hardly vary are then expected to say little.
 */
final class Ridge {
    private final double[] scale;
    private final double[] penalty;

    /**
     * @param data defines the scales of the columns
     * @param penalty p of each column
     * @param equalisation γ, from 0 to 1
     */
    Ridge(NormalEquations data, double[] penalty, double equalisation) {
        this.penalty = penalty.clone();
        scale = new double[data.size()];
        double largest = 0;
        for (int k = 0; k < scale.length; k++) {
            scale[k] = Math.sqrt(data.matrix(k, k) / data.rows());
            largest = Math.max(largest, scale[k]);
        }
        for (int k = 0; k < scale.length; k++) {
            // no data for an element, or a sum that vanishes but for rounding, as Σ A1 of an element around itself does:
            // the coefficient is 0
            scale[k] = scale[k] > 1e-12 * largest ? scale[k] : Double.POSITIVE_INFINITY;
        }
        double[] used = Arrays.stream(scale).filter(Double::isFinite).sorted().toArray();
        for (int k = 0; k < scale.length && equalisation < 1; k++) {
            double factor = Double.isInfinite(scale[k]) ? 1 : used[used.length / 2] / scale[k];
            this.penalty[k] *= StrictMath.pow(factor, 1 - equalisation);
        }
    }

    /**
     * Coefficients for a given λ.
     *
     * @throws ArithmeticException if λ is too small for the numerical rank of the data
     */
    double[] solve(NormalEquations data, double lambda, Workers workers) {
        return solve(factorised(data, lambda, workers), data);
    }

    /**
     * The distribution of the coefficients for a given λ.
     *
     * @throws ArithmeticException if λ is too small for the numerical rank of the data
     */
    Posterior posterior(NormalEquations data, double lambda, Workers workers) {
        TriangularFactor factor = factorised(data, lambda, workers);
        double[] ridge = new double[scale.length];
        Arrays.setAll(ridge, k -> ridge(data, lambda, k));
        return new Posterior(data, solve(factor, data), scale, factor, ridge, workers);
    }

    private double ridge(NormalEquations data, double lambda, int k) {
        return lambda * data.rows() * penalty[k] * penalty[k];
    }

    private TriangularFactor factorised(NormalEquations data, double lambda, Workers workers) {
        int n = scale.length;
        LowerTiles h = new LowerTiles(n);
        for (int a = 0; a < n; a++) {
            for (int c = 0; c <= a; c++) {
                h.set(a, c, data.matrix(a, c) / (scale[a] * scale[c]) + (a == c ? ridge(data, lambda, a) : 0));
            }
        }
        try {
            return new TriangularFactor(h, n, workers);
        } catch (ArithmeticException indefinite) {
            throw new ArithmeticException("the least-squares problem has no numerically unique solution for a"
                    + " regularisation of " + lambda);
        }
    }

    private double[] solve(TriangularFactor factor, NormalEquations data) {
        double[] c = new double[scale.length];
        Arrays.setAll(c, k -> data.right(k) / scale[k]);
        factor.solve(c);
        for (int k = 0; k < c.length; k++) {
            c[k] = Double.isInfinite(scale[k]) ? 0 : c[k] / scale[k];
        }
        return c;
    }
}
