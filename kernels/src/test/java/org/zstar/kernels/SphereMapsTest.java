package org.zstar.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmonics against the addition theorem, and their polynomials against numbers. */
class SphereMapsTest {
    private static final int LANES = BlockLoops.LANES;
    private static final double TOLERANCE = 1e-13;

    private final Random random = new Random(8);
    private final SphereLoops loops = new PlainBlockLoops().sphere();

    private double[] direction() {
        double[] n = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double size = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
        return new double[] {n[0] / size, n[1] / size, n[2] / size};
    }

    private static double legendre(int l, double t) {
        double before = 1, p = l == 0 ? 1 : t;
        for (int k = 1; k < l; k++) {
            double next = ((2 * k + 1) * t * p - k * before) / (k + 1);
            before = p;
            p = next;
        }
        return p;
    }

    /** Harmonics of a direction, by the monomials written down one by one. */
    private static double[] harmonics(int degree, SphereMaps maps, double[] n) {
        double[] monomials = new double[LANES * SphereMonomials.count(degree)], h = new double[monomials.length];
        for (int c = 0; c <= 1; c++) {
            for (int a = 0; a + c <= degree; a++) {
                for (int b = 0; a + b + c <= degree; b++) {
                    monomials[LANES * SphereMonomials.index(degree, a, b, c)] = Math.pow(n[0], a) * Math.pow(n[1], b)
                            * Math.pow(n[2], c);
                }
            }
        }
        new PlainBlockLoops().apply(maps.harmonics(), monomials, h);
        return h;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void productsAreLegendrePolynomials(int degree) {
        SphereMaps maps = new SphereMaps(degree);
        for (int k = 0; k < 50; k++) {
            double[] n = direction(), m = direction();
            double[] a = harmonics(degree, maps, n), b = harmonics(degree, maps, m);
            double cosine = n[0] * m[0] + n[1] * m[1] + n[2] * m[2];
            double[] sums = new double[LANES * (degree + 1)];
            loops.addDegreeSums(degree, a, 0, 0, b, 0, 0, sums, 0);
            for (int l = 0; l <= degree; l++) {
                assertEquals(2 * legendre(l, cosine), sums[LANES * l], TOLERANCE, "degree " + l + " of " + degree);
            }
        }
    }

    @Test
    void angularFactorsInLegendrePolynomials() {
        for (int zeta = 0; zeta <= 8; zeta++) {
            for (int lambda = -1; lambda <= 1; lambda += 2) {
                double[] k = SphereMaps.legendre(lambda, zeta);
                for (double t = -1; t <= 1; t += 0.125) {
                    double sum = 0;
                    for (int l = 0; l <= zeta; l++) {
                        sum += k[l] * legendre(l, t);
                    }
                    assertEquals(Math.pow(1 + lambda * t, zeta), sum, TOLERANCE * Math.pow(2, zeta));
                }
            }
        }
    }
}
