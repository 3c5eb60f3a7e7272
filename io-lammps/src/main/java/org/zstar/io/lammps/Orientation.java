package org.zstar.io.lammps;

import org.zstar.api.atoms.Structure;

/**
 * The box as LAMMPS wants it: a along x, b in the xy plane with y > 0, c with z > 0. Other cells are turned, with everything
 * that has a direction; of a left-handed cell c is reversed first, which leaves the lattice as it is.
 */
final class Orientation {
    private static final double MARGIN = 10;

    private final double[] vectors;
    private final double[] origin;
    /** Rows are the new axes, or null if nothing turns. */
    private final double[] axes;

    private Orientation(double[] vectors, double[] origin, double[] axes) {
        this.vectors = vectors;
        this.origin = origin;
        this.axes = axes;
    }

    /**
     * The orientation of a structure's cell.
     *
     * @throws IllegalArgumentException if only some of the cell vectors are there
     */
    static Orientation of(Structure s) {
        double[] v = s.cell().vectors();
        if (s.cell().volume() == 0) {
            for (double x : v) {
                if (x != 0) {
                    throw new IllegalArgumentException("the " + s.cell() + " lacks a vector; LAMMPS needs three "
                            + "cell vectors, also in directions that do not repeat");
                }
            }
            return around(s);
        }
        double[] origin = s.info().get(Box.ORIGIN) instanceof double[] o && o.length == 3 ? o : new double[3];
        if (v[1] == 0 && v[2] == 0 && v[5] == 0 && v[0] > 0 && v[4] > 0 && v[8] > 0) {
            return new Orientation(v, origin, null);
        }
        double[] x = unit(v[0], v[1], v[2]);
        double[] normal = unit(v[1] * v[5] - v[2] * v[4], v[2] * v[3] - v[0] * v[5], v[0] * v[4] - v[1] * v[3]);
        double[] axes = {x[0], x[1], x[2], normal[1] * x[2] - normal[2] * x[1], normal[2] * x[0] - normal[0] * x[2],
            normal[0] * x[1] - normal[1] * x[0], normal[0], normal[1], normal[2]};
        Orientation turned = new Orientation(new double[9], origin, axes);
        for (int k = 0; k < 3; k++) {
            turned.turn(v, k, turned.vectors);
        }
        // what is zero by construction must not keep rounding errors
        turned.vectors[1] = 0;
        turned.vectors[2] = 0;
        turned.vectors[5] = 0;
        if (turned.vectors[8] < 0) {
            for (int d = 6; d < 9; d++) {
                turned.vectors[d] = -turned.vectors[d];
            }
        }
        return turned;
    }

    /** A box around atoms without a cell. */
    private static Orientation around(Structure s) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < s.positions().length; i++) {
            low[i % 3] = Math.min(low[i % 3], s.positions()[i] - MARGIN);
            high[i % 3] = Math.max(high[i % 3], s.positions()[i] + MARGIN);
        }
        double[] vectors = {high[0] - low[0], 0, 0, 0, high[1] - low[1], 0, 0, 0, high[2] - low[2]};
        return new Orientation(vectors, low, null);
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }

    private void turn(double[] from, int k, double[] to) {
        for (int d = 0; d < 3; d++) {
            to[3 * k + d] = axes[3 * d] * from[3 * k] + axes[3 * d + 1] * from[3 * k + 1]
                    + axes[3 * d + 2] * from[3 * k + 2];
        }
    }

    /** Vectors of all atoms, turned; the same array if nothing turns. */
    double[] turned(double[] all) {
        if (axes == null || all == null) {
            return all;
        }
        double[] turned = new double[all.length];
        for (int k = 0; k < all.length / 3; k++) {
            turn(all, k, turned);
        }
        return turned;
    }

    /** Tensors of all atoms, turned: R Z Rᵀ. */
    double[] turnedTensors(double[] all) {
        if (axes == null || all == null) {
            return all;
        }
        // the rows of each tensor are turned as vectors, then those of its transpose
        return transposed(turned(transposed(turned(all))));
    }

    private static double[] transposed(double[] tensors) {
        double[] t = new double[tensors.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = tensors[i - i % 9 + 3 * (i % 3) + i % 9 / 3];
        }
        return t;
    }

    /** Component of a box vector in Å. */
    double vector(int k, int d) {
        return vectors[3 * k + d];
    }

    double origin(int d) {
        return origin[d];
    }

    boolean isTilted() {
        return vectors[3] != 0 || vectors[6] != 0 || vectors[7] != 0;
    }
}
