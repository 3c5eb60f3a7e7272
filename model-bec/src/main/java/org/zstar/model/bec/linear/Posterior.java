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
    private static final int TILE = LowerTiles.TILE;
    /** Rows for which a triangular system is solved together. */
    private static final int LANES = 2 * TILE;

    private final int n;
    private final double[] mean;
    private final double[] scale;
    /** L with LLᵀ = s² C⁻¹ in units of the scales. */
    private final TriangularFactor factor;
    private final double noise;
    private final double effective;
    private final double[] errors;

    /**
     * @param data the equations
     * @param mean c
     * @param scale of each coefficient; infinite for one that is zero
     * @param factor L
     * @param ridge λ rows p_k²
     */
    Posterior(NormalEquations data, double[] mean, double[] scale, TriangularFactor factor, double[] ridge, Workers workers) {
        n = mean.length;
        this.mean = mean;
        this.scale = scale;
        this.factor = factor;
        errors = new double[n];
        workers.forEachChunk(n, LANES, (worker, chunk, from, to) -> {
            double[][] v = new double[LANES / TILE][factor.length()];
            for (int a = from; a < to; a++) {
                v[(a - from) / TILE][TILE * a + (a - from) % TILE] = 1 / scale[a];
            }
            roots(v, from, from, to, errors);
        });
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
        factor.solveTransposed(z);
        for (int k = 0; k < n; k++) {
            drawn[k] = mean[k] + noise * z[k] / scale[k];
        }
        return drawn;
    }

    /**
     * Standard deviations √(xᵀCx) of what rows x predict.
     *
     * @param x count × n numbers, column by column
     */
    double[] deviations(double[] x, int count, Workers workers) {
        double[] deviations = new double[count];
        workers.forEachChunk(count, LANES, (worker, chunk, from, to) -> {
            double[][] v = new double[LANES / TILE][factor.length()];
            for (int lane = 0; lane < to - from; lane++) {
                for (int a = 0; a < n; a++) {
                    v[lane / TILE][TILE * a + lane % TILE] = x[a * count + from + lane] / scale[a];
                }
            }
            roots(v, 0, from, to, deviations);
        });
        for (int r = 0; r < count; r++) {
            deviations[r] *= noise;
        }
        return deviations;
    }

    /** |L⁻¹ v| for each of the right sides v, which are 0 before a row and are overwritten. */
    private void roots(double[][] v, int first, int from, int to, double[] roots) {
        factor.solve(v, first);
        for (int lane = 0; lane < to - from; lane++) {
            double square = 0;
            for (int a = first; a < n; a++) {
                double number = v[lane / TILE][TILE * a + lane % TILE];
                square += number * number;
            }
            roots[from + lane] = Math.sqrt(square);
        }
    }
}
