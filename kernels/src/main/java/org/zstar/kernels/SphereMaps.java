package org.zstar.kernels;

/**
 * Real spherical harmonics as combinations of {@link SphereMonomials}, times √(4π/(2l + 1)), so that by the addition theorem
 * the sum of the products of two directions' harmonics of a degree l is the Legendre polynomial P_l(n·n'). Those of degree l are
 * numbers l² … (l + 1)² − 1.
 */
public final class SphereMaps {
    private final int degree;
    private final SparseMap harmonics;
    private final SparseMap transposed;

    /** @param degree highest degree */
    public SphereMaps(int degree) {
        this.degree = degree;
        SparseMap.Builder rows = new SparseMap.Builder(SphereMonomials.count(degree), SphereMonomials.count(degree));
        double[] legendre = {1}, before = {0};
        for (int l = 0; l <= degree; l++) {
            addDegree(l, legendre, rows);
            double[] next = new double[l + 2];
            for (int p = 0; p <= l; p++) {
                next[p + 1] += legendre[p] * (2 * l + 1) / (l + 1);
                next[p] -= p < l ? before[p] * l / (l + 1) : 0;
            }
            before = legendre;
            legendre = next;
        }
        harmonics = rows.build();
        transposed = harmonics.transposed();
    }

    /** Harmonics of a degree: √(2 (l − m)! / (l + m)!) d^m P_l/dz^m times the real and the imaginary part of (x + iy)^m. */
    private void addDegree(int l, double[] legendre, SparseMap.Builder rows) {
        double[] derivative = legendre.clone();
        double square = 1;
        for (int m = 0; m <= l; m++) {
            double norm = m == 0 ? 1 : Math.sqrt(2 * square);
            add(l * l + 2 * m, m, 0, norm, derivative, rows);
            if (m > 0) {
                add(l * l + 2 * m - 1, m, 1, norm, derivative, rows);
            }
            for (int p = 0; p < l; p++) {
                derivative[p] = (p + 1) * derivative[p + 1];
            }
            derivative[l] = 0;
            square /= (l - m) * (l + m + 1.0);
        }
    }

    /** One of them. @param part 0 or 1 for the real or the imaginary part */
    private void add(int row, int m, int part, double norm, double[] ofZ, SparseMap.Builder rows) {
        double[] sum = new double[SphereMonomials.count(degree)];
        for (int b = part; b <= m; b += 2) {
            double term = norm * binomial(m, b) * (b % 4 < 2 ? 1 : -1);
            for (int p = 0; p < ofZ.length; p++) {
                // z^p = z^(p mod 2) (1 − x² − y²)^half
                int half = p / 2;
                for (int i = 0; i <= half && ofZ[p] != 0; i++) {
                    for (int j = 0; i + j <= half; j++) {
                        double factor = binomial(half, i) * binomial(half - i, j) * ((i + j) % 2 == 0 ? 1 : -1);
                        sum[SphereMonomials.index(degree, m - b + 2 * i, b + 2 * j, p % 2)] += term * ofZ[p] * factor;
                    }
                }
            }
        }
        for (int c = 0; c < sum.length; c++) {
            if (sum[c] != 0) {
                rows.add(row, c, sum[c]);
            }
        }
    }

    private static double binomial(int n, int k) {
        double value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }

    /** Coefficients of (1 + λt)^ζ in Legendre polynomials of t, from degree 0 to ζ. */
    public static double[] legendre(double lambda, int zeta) {
        double[] k = {1};
        for (int power = 0; power < zeta; power++) {
            double[] next = new double[k.length + 1];
            for (int l = 0; l < k.length; l++) {
                next[l] += k[l];
                // t P_l = ((l + 1) P_{l+1} + l P_{l−1}) / (2l + 1)
                next[l + 1] += lambda * k[l] * (l + 1) / (2 * l + 1);
                if (l > 0) {
                    next[l - 1] += lambda * k[l] * l / (2 * l + 1);
                }
            }
            k = next;
        }
        return k;
    }

    /** From monomials, or moments of them, to harmonics. */
    public SparseMap harmonics() {
        return harmonics;
    }

    /** From coefficients of harmonics, or derivatives with respect to their moments, to those of monomials. */
    public SparseMap coefficients() {
        return transposed;
    }
}
