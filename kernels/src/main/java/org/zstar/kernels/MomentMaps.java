package org.zstar.kernels;


/**
 * Linear maps between moments Σ g x^a y^b z^c of unit vectors up to a degree. Because x² + y² + z² = 1, the moments of the
 * two highest degrees hold all others: a moment is the sum of the three with two more powers of x, of y or of z.
 */
public final class MomentMaps {
    private final int degree;
    private final SparseMap all;
    private final SparseMap derivatives;
    private final int[] firstOfDegree;

    /** @param degree highest degree, at least 1 */
    public MomentMaps(int degree) {
        this.degree = degree;
        firstOfDegree = new int[degree + 2];
        for (int d = 0; d <= degree + 1; d++) {
            firstOfDegree[d] = Monomials.offset(d);
        }
        SparseMap traces = all();
        SparseMap.Builder weights = new SparseMap.Builder(traces.rows(), traces.rows());
        for (int d = 0; d <= degree; d++) {
            Monomials.forEach(d, (m, a, b, c) -> weights.add(m, m, Math.sqrt(Monomials.multinomial(a, b, c))));
        }
        all = weights.build().after(traces);
        derivatives = gradient().after(all.transposed());
    }

    private SparseMap all() {
        SparseMap.Builder traces = new SparseMap.Builder(Monomials.offset(degree + 1), Monomials.offset(degree + 1));
        for (int d = 0; d <= degree; d++) {
            boolean top = d >= degree - 1;
            Monomials.forEach(d, (m, a, b, c) -> {
                if (top) {
                    traces.add(m, m, 1);
                } else {
                    traces.add(m, Monomials.index(a + 2, b, c), 1);
                    traces.add(m, Monomials.index(a, b + 2, c), 1);
                    traces.add(m, Monomials.index(a, b, c + 2), 1);
                }
            });
        }
        // from the monomials two degrees up to the topmost, then to the numbering of the two highest degrees alone
        SparseMap step = traces.build(), map = step;
        for (int d = 0; d < degree; d += 2) {
            map = map.after(step);
        }
        int lowest = Monomials.offset(degree - 1);
        SparseMap.Builder select = new SparseMap.Builder(map.columns(), map.columns() - lowest);
        for (int m = lowest; m < map.columns(); m++) {
            select.add(m, m - lowest, 1);
        }
        return map.after(select.build());
    }

    /** From coefficients of the two highest degrees to those of the three partial derivatives, and those of the lower one. */
    private SparseMap gradient() {
        int lowest = Monomials.offset(degree - 1), below = Monomials.offset(degree - 2), axis = degree * degree;
        SparseMap.Builder rows = new SparseMap.Builder(3 * axis + Monomials.count(degree - 1),
                Monomials.offset(degree + 1) - lowest);
        for (int d = Math.max(1, degree - 1); d <= degree; d++) {
            Monomials.forEach(d, (m, a, b, c) -> {
                if (a > 0) {
                    rows.add(Monomials.index(a - 1, b, c) - below, m - lowest, a);
                }
                if (b > 0) {
                    rows.add(axis + Monomials.index(a, b - 1, c) - below, m - lowest, b);
                }
                if (c > 0) {
                    rows.add(2 * axis + Monomials.index(a, b, c - 1) - below, m - lowest, c);
                }
            });
        }
        for (int m = 0; m < Monomials.count(degree - 1); m++) {
            rows.add(3 * axis + m, m, 1);
        }
        return rows.build();
    }

    /**
     * Moments of all degrees from those of the two highest, times the square roots of their multinomial coefficients: so the sum
     * of the products of two neighbours' moments of degree d is (x·x')^d.
     */
    public SparseMap allMoments() {
        return all;
    }

    /** From derivatives with respect to the moments of all degrees to what {@code addMomentGradients} takes. */
    public SparseMap gradientCoefficients() {
        return derivatives;
    }

    /** First monomial of each degree from 0 to the highest, and the end. */
    public int[] firstOfDegree() {
        return firstOfDegree;
    }
}
