package org.zstar.model.bec.linear;

import java.util.Arrays;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.parallel.Workers;

/**
 * What the data leave open: a normal distribution of coefficients around the solution c of {@link Ridge}, with covariance
 * C = s² (XᵀX + λ rows diag(p_k s_k)²)⁻¹. The variance of a row of weight 1 is s² = |Xc − y|²/(rows − γ), where
 * γ = tr XᵀX (XᵀX + λ rows diag(p_k s_k)²)⁻¹ counts the parameters that the data determine (MacKay, Neural Comput. 4, 415
 * (1992)). It takes rows as independent and λ as given.
 */
final class Posterior {
    /** Rows for which a triangular system is solved together. */
    private static final int LANES = 64;

    private final int n;
    private final double[] mean;
    private final double[] scale;
    /** L with LLᵀ = s² C⁻¹ in units of the scales: row a from index a (a + 1) / 2 on. */
    private final double[] factor;
    private final double noise;
    private final double effective;
    private final double[] errors;

    /**
     * @param data the equations
     * @param mean c
     * @param scale of each coefficient; infinite for one that is zero
     * @param factor L by rows
     * @param ridge λ rows p_k²
     */
    Posterior(NormalEquations data, double[] mean, double[] scale, double[] factor, double[] ridge, Workers workers) {
        n = mean.length;
        this.mean = mean;
        this.scale = scale;
        this.factor = factor;
        double[] units = new double[n * n];
        for (int k = 0; k < n; k++) {
            units[k * n + k] = 1;
        }
        errors = roots(units, n, workers);
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double inScale = errors[k] * scale[k];
            sum += Double.isInfinite(scale[k]) ? 0 : 1 - ridge[k] * inScale * inScale;
        }
        effective = sum;
        noise = Math.sqrt(data.squaredError(mean) / Math.max(1, data.count() - effective));
        for (int k = 0; k < n; k++) {
            errors[k] *= noise;
        }
    }

    /** c, the most probable coefficients. */
    double[] mean() {
        return mean.clone();
    }

    /** Standard deviation of each coefficient. */
    double[] errors() {
        return errors.clone();
    }

    /** s, the standard deviation of a row of weight 1 around Xc. */
    double noise() {
        return noise;
    }

    /** γ. */
    double effectiveParameters() {
        return effective;
    }

    /** Coefficients from the distribution, c + s L⁻ᵀ z with independent standard normal z. */
    double[] draw(long seed) {
        double[] z = new double[n + 2], drawn = new double[n];
        CounterRandom random = new CounterRandom(seed);
        for (int k = 0; k < n; k += 3) {
            random.normals(0, k / 3, z, k);
        }
        for (int k = n - 1; k >= 0; k--) {
            int row = k * (k + 1) / 2;
            double w = z[k] / factor[row + k];
            for (int j = 0; j < k; j++) {
                z[j] -= factor[row + j] * w;
            }
            drawn[k] = mean[k] + noise * w / scale[k];
        }
        return drawn;
    }

    /**
     * Standard deviations √(xᵀCx) of what rows x predict.
     *
     * @param x count × n numbers, row by row
     */
    double[] deviations(double[] x, int count, Workers workers) {
        double[] deviations = roots(x, count, workers);
        for (int r = 0; r < count; r++) {
            deviations[r] *= noise;
        }
        return deviations;
    }

    /** |L⁻¹ x| for rows x. */
    private double[] roots(double[] x, int count, Workers workers) {
        double[] roots = new double[count];
        workers.forEachChunk(count, LANES, (worker, chunk, from, to) -> {
            double[][] v = new double[n][LANES];
            double[] squares = new double[LANES];
            int first = n;
            for (int lane = 0; lane < to - from; lane++) {
                for (int a = 0; a < n; a++) {
                    double value = x[(from + lane) * n + a];
                    v[a][lane] = value / scale[a];
                    if (value != 0) {
                        first = Math.min(first, a);
                    }
                }
            }
            solve(v, first, squares);
            for (int lane = 0; lane < to - from; lane++) {
                roots[from + lane] = Math.sqrt(squares[lane]);
            }
        });
        return roots;
    }

    /** Overwrites v, which is zero before the first unknown, with L⁻¹v. */
    private void solve(double[][] v, int first, double[] squares) {
        double[] sum = new double[LANES], factors = new double[RowSums.GROUP];
        for (int a = first; a < n; a++) {
            int row = a * (a + 1) / 2;
            Arrays.fill(sum, 0);
            for (int b = first; b < a; b += RowSums.GROUP) {
                int last = a - 1;
                for (int k = 0; k < RowSums.GROUP; k++) {
                    factors[k] = b + k < a ? factor[row + b + k] : 0;
                }
                RowSums.add(sum, LANES, factors, v[b], v[Math.min(b + 1, last)], v[Math.min(b + 2, last)],
                        v[Math.min(b + 3, last)]);
            }
            double[] solution = v[a];
            for (int lane = 0; lane < LANES; lane++) {
                solution[lane] = (solution[lane] - sum[lane]) / factor[row + a];
                squares[lane] += solution[lane] * solution[lane];
            }
        }
    }
}
