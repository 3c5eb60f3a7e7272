package org.zstar.kernels;

/**
 * Adds Σ e f c^p over pairs in eight lanes, pair i in lane i mod 8, in plain Java. Lane by lane, so that the sums of all
 * powers stay in registers.
 */
final class PowerSums {
    private static final int LANES = BlockLoops.LANES;

    private PowerSums() { }

    /** For p below a count of 1, 2 or 5. */
    static void add(int size, int count, double[] e, double[] f, double[] c, double[] sums, int at) {
        for (int lane = 0; lane < LANES; lane++) {
            switch (count) {
                case 1 -> addOne(size, lane, e, f, sums, at + lane);
                case 2 -> addTwo(size, lane, e, f, c, sums, at + lane);
                default -> addFive(size, lane, e, f, c, sums, at + lane);
            }
        }
    }

    private static void addOne(int size, int lane, double[] e, double[] f, double[] sums, int at) {
        double s0 = sums[at];
        for (int i = lane; i < size; i += LANES) {
            s0 += e[i] * f[i];
        }
        sums[at] = s0;
    }

    private static void addTwo(int size, int lane, double[] e, double[] f, double[] c, double[] sums, int at) {
        double s0 = sums[at], s1 = sums[at + LANES];
        for (int i = lane; i < size; i += LANES) {
            double term = e[i] * f[i];
            s0 += term;
            s1 += term * c[i];
        }
        sums[at] = s0;
        sums[at + LANES] = s1;
    }

    private static void addFive(int size, int lane, double[] e, double[] f, double[] c, double[] sums, int at) {
        double s0 = sums[at], s1 = sums[at + LANES], s2 = sums[at + 2 * LANES], s3 = sums[at + 3 * LANES],
                s4 = sums[at + 4 * LANES];
        for (int i = lane; i < size; i += LANES) {
            double cosine = c[i], term = e[i] * f[i];
            s0 += term;
            term *= cosine;
            s1 += term;
            term *= cosine;
            s2 += term;
            term *= cosine;
            s3 += term;
            s4 += term * cosine;
        }
        sums[at] = s0;
        sums[at + LANES] = s1;
        sums[at + 2 * LANES] = s2;
        sums[at + 3 * LANES] = s3;
        sums[at + 4 * LANES] = s4;
    }
}
