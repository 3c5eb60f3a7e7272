package org.zstar.api.atoms;

import java.util.Arrays;

/**
 * A simulation cell: three lattice vectors and which of them repeat. Directions that do not repeat need no vector.
 */
public final class Cell {
    /** No lattice at all: atoms in open space. */
    public static final Cell OPEN = new Cell(new double[9], new boolean[3]);

    private final double[] vectors;
    private final double[] inverse;
    private final boolean[] periodic;

    /**
     * @param vectors nine numbers in Å, row-major: a, b, c
     * @param periodic whether a, b and c repeat
     * @throws IllegalArgumentException if a repeating direction has no volume or a number is not finite
     */
    public Cell(double[] vectors, boolean[] periodic) {
        if (vectors.length != 9 || periodic.length != 3) {
            throw new IllegalArgumentException("a cell has 9 numbers and 3 periodic flags, found "
                    + vectors.length + " and " + periodic.length);
        }
        for (double v : vectors) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("cell vectors must be finite numbers, found " + v);
            }
        }
        this.vectors = vectors.clone();
        this.periodic = periodic.clone();
        this.inverse = invert(completed(this.vectors));
        if (inverse == null) {
            throw new IllegalArgumentException("the cell vectors " + Arrays.toString(vectors)
                    + " span no volume; expected three independent vectors in Å");
        }
        for (int d = 0; d < 3; d++) {
            if (periodic[d] && lengthOf(d) == 0) {
                throw new IllegalArgumentException("cell vector " + (d + 1) + " is periodic but has no length");
            }
        }
    }

    /** A cell that repeats in all three directions. */
    public static Cell periodic(double... vectors) {
        return new Cell(vectors, new boolean[] {true, true, true});
    }

    /** A right-angled periodic cell with edges in Å. */
    public static Cell box(double a, double b, double c) {
        return periodic(a, 0, 0, 0, b, 0, 0, 0, c);
    }

    /** Component {@code axis} of lattice vector {@code vector}, in Å. */
    public double vector(int vector, int axis) {
        return vectors[3 * vector + axis];
    }

    /** A copy of the nine numbers, row-major, in Å. */
    public double[] vectors() {
        return vectors.clone();
    }

    /** Whether a direction repeats. */
    public boolean isPeriodic(int direction) {
        return periodic[direction];
    }

    /** Whether any direction repeats. */
    public boolean isPeriodic() {
        return periodic[0] || periodic[1] || periodic[2];
    }

    /** A copy of the three periodic flags. */
    public boolean[] periodicity() {
        return periodic.clone();
    }

    /** Volume in Å³; 0 where a vector is missing. */
    public double volume() {
        return Math.abs(determinant(vectors));
    }

    /** Distance in Å between the two faces that a lattice vector connects. */
    public double height(int direction) {
        double x = inverse[direction], y = inverse[3 + direction], z = inverse[6 + direction];
        return 1 / Math.sqrt(x * x + y * y + z * z);
    }

    /**
     * Fractional coordinate of a point (missing vectors count as unit vectors).
     *
     * @return s with r = s_a a + s_b b + s_c c
     */
    public double fractional(double x, double y, double z, int direction) {
        return x * inverse[direction] + y * inverse[3 + direction] + z * inverse[6 + direction];
    }

    /** The same cell with every vector multiplied by a factor. */
    public Cell scaled(double factor) {
        double[] scaled = new double[9];
        for (int i = 0; i < 9; i++) {
            scaled[i] = factor * vectors[i];
        }
        return new Cell(scaled, periodic);
    }

    private double lengthOf(int d) {
        return StrictMath.hypot(StrictMath.hypot(vectors[3 * d], vectors[3 * d + 1]), vectors[3 * d + 2]);
    }

    /** Directions without a vector get a unit vector normal to the others, so that heights and fractions exist. */
    private static double[] completed(double[] v) {
        double[] m = v.clone();
        for (int d = 0; d < 3; d++) {
            if (m[3 * d] == 0 && m[3 * d + 1] == 0 && m[3 * d + 2] == 0) {
                fill(m, d);
            }
        }
        return m;
    }

    private static void fill(double[] m, int d) {
        double best = -1;
        double[] chosen = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            double[] e = new double[3];
            e[axis] = 1;
            // Gram-Schmidt against the vectors that are present, twice for accuracy
            for (int pass = 0; pass < 2; pass++) {
                removeComponents(m, d, e);
            }
            double norm = Math.sqrt(e[0] * e[0] + e[1] * e[1] + e[2] * e[2]);
            if (norm > best + 1e-9) {
                best = norm;
                chosen = new double[] {e[0] / norm, e[1] / norm, e[2] / norm};
            }
        }
        System.arraycopy(chosen, 0, m, 3 * d, 3);
    }

    private static void removeComponents(double[] m, int d, double[] e) {
        for (int o = 1; o < 3; o++) {
            int k = (d + o) % 3;
            double[] u = {m[3 * k], m[3 * k + 1], m[3 * k + 2]};
            if (o == 2) {
                // make the second direction orthogonal to the first before projecting on it
                int f = (d + 1) % 3;
                double ff = m[3 * f] * m[3 * f] + m[3 * f + 1] * m[3 * f + 1] + m[3 * f + 2] * m[3 * f + 2];
                double uf = ff == 0 ? 0 : (u[0] * m[3 * f] + u[1] * m[3 * f + 1] + u[2] * m[3 * f + 2]) / ff;
                for (int a = 0; a < 3; a++) {
                    u[a] -= uf * m[3 * f + a];
                }
            }
            double uu = u[0] * u[0] + u[1] * u[1] + u[2] * u[2];
            if (uu > 0) {
                double p = (e[0] * u[0] + e[1] * u[1] + e[2] * u[2]) / uu;
                for (int a = 0; a < 3; a++) {
                    e[a] -= p * u[a];
                }
            }
        }
    }

    private static double determinant(double[] m) {
        return m[0] * (m[4] * m[8] - m[5] * m[7]) - m[1] * (m[3] * m[8] - m[5] * m[6])
                + m[2] * (m[3] * m[7] - m[4] * m[6]);
    }

    private static double[] invert(double[] m) {
        double det = determinant(m);
        double scale = 0;
        for (double v : m) {
            scale = Math.max(scale, Math.abs(v));
        }
        if (Math.abs(det) <= 1e-12 * scale * scale * scale) {
            return null;
        }
        return new double[] {
            (m[4] * m[8] - m[5] * m[7]) / det, (m[2] * m[7] - m[1] * m[8]) / det, (m[1] * m[5] - m[2] * m[4]) / det,
            (m[5] * m[6] - m[3] * m[8]) / det, (m[0] * m[8] - m[2] * m[6]) / det, (m[2] * m[3] - m[0] * m[5]) / det,
            (m[3] * m[7] - m[4] * m[6]) / det, (m[1] * m[6] - m[0] * m[7]) / det, (m[0] * m[4] - m[1] * m[3]) / det};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell c && Arrays.equals(vectors, c.vectors) && Arrays.equals(periodic, c.periodic);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vectors);
    }

    @Override
    public String toString() {
        return "Cell" + Arrays.toString(vectors);
    }
}
