package org.zstar.testkit;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/** Structures moved, rotated, strained and reordered. Labels and velocities are left behind. */
public final class Change {
    private Change() { }

    /** A geometry with a neighbour list of a range in Å (a negligible one for 0). */
    public static Geometry geometry(Structure s, double range, Workers workers) {
        return Geometry.of(s.cell(), s.species(), s.positions(), Math.max(range, 1e-3), workers);
    }

    /** All coordinates moved by {@code amount} times a displacement of 3N numbers. */
    public static Structure displaced(Structure s, double[] displacement, double amount) {
        double[] x = s.positions().clone();
        for (int k = 0; k < x.length; k++) {
            x[k] += amount * displacement[k];
        }
        return new Structure(s.cell(), s.species(), x);
    }

    /** One coordinate (0 … 3N − 1) moved. */
    public static Structure moved(Structure s, int coordinate, double amount) {
        double[] x = s.positions().clone();
        x[coordinate] += amount;
        return new Structure(s.cell(), s.species(), x);
    }

    /** All atoms moved together. */
    public static Structure translated(Structure s, double dx, double dy, double dz) {
        double[] x = s.positions().clone();
        for (int k = 0; k < x.length; k += 3) {
            x[k] += dx;
            x[k + 1] += dy;
            x[k + 2] += dz;
        }
        return new Structure(s.cell(), s.species(), x);
    }

    /** Cell and atoms under a linear map: r′ = A r with A in nine numbers, row-major. */
    public static Structure mapped(Structure s, double[] a) {
        return new Structure(new Cell(map(s.cell().vectors(), a), s.cell().periodicity()), s.species(),
                map(s.positions(), a));
    }

    /** Cell and atoms under the strain component {@code 3α + β}: r′_α = r_α + amount · r_β. */
    public static Structure strained(Structure s, int component, double amount) {
        double[] a = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        a[component] += amount;
        return mapped(s, a);
    }

    /** Vectors (three numbers each) under a linear map. */
    public static double[] map(double[] vectors, double[] a) {
        double[] mapped = new double[vectors.length];
        for (int k = 0; k < vectors.length; k++) {
            int row = 3 * (k % 3), v = k - k % 3;
            mapped[k] = a[row] * vectors[v] + a[row + 1] * vectors[v + 1] + a[row + 2] * vectors[v + 2];
        }
        return mapped;
    }

    /** Atom {@code order[i]} becomes atom i. */
    public static Structure reordered(Structure s, int[] order) {
        int[] species = new int[order.length];
        Arrays.setAll(species, i -> s.species()[order[i]]);
        return new Structure(s.cell(), species, reordered(s.positions(), order));
    }

    /** Blocks of numbers per atom in another order. */
    public static double[] reordered(double[] values, int[] order) {
        int width = values.length / order.length;
        double[] result = new double[values.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(values, width * order[i], result, width * i, width);
        }
        return result;
    }

    /** An order of n atoms in which most change their places. */
    public static int[] shuffle(int n) {
        int stride = 1;
        for (int candidate = n / 2 + 1; candidate > 1; candidate--) {
            if (greatestCommonDivisor(candidate, n) == 1) {
                stride = candidate;
                break;
            }
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = n - 1 - (int) ((long) stride * i % n);
        }
        return order;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /** A random rotation as nine numbers, row-major. */
    public static double[] rotation(long seed) {
        double[] q = new double[6];
        CounterRandom random = new CounterRandom(seed);
        random.normals(0, 0, q, 0);
        random.normals(0, 1, q, 3);
        double norm = Math.sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
        double w = q[0] / norm, x = q[1] / norm, y = q[2] / norm, z = q[3] / norm;
        return new double[] {
            1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y),
            2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x),
            2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)};
    }

    /** The rotation that takes x to y, y to z and z to x. */
    public static double[] cyclicRotation() {
        return new double[] {0, 0, 1, 1, 0, 0, 0, 1, 0};
    }

    /** 3N random numbers of order one. */
    public static double[] randomDisplacement(int atoms, long seed) {
        double[] d = new double[3 * atoms];
        CounterRandom random = new CounterRandom(seed);
        for (int i = 0; i < atoms; i++) {
            random.normals(0, i, d, 3 * i);
        }
        return d;
    }
}
