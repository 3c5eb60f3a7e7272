package org.zstar.api.dynamics;

/**
 * Random numbers as a pure function of a seed and two counters, so that a simulation continues to the same bits without
 * saving a generator, in whatever order the numbers are asked for. The bits come from Philox-4×32-10 (Salmon et al., SC11,
 * doi:10.1145/2063384.2063405); normal deviates by Marsaglia's polar method with a strict logarithm. A generator has
 * scratch memory, so every thread needs its own.
 */
public final class CounterRandom {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final double TO_UNIT = 0x1p-53;

    private final long seed;
    private final int[] bits = new int[4];

    /** A generator; different seeds give independent numbers. */
    public CounterRandom(long seed) {
        this.seed = seed;
    }

    /**
     * Three independent standard normal deviates.
     *
     * @param step first counter, for example the time step
     * @param index second counter, for example the atom
     * @param deviates overwritten from {@code offset} to {@code offset + 2}
     */
    public void normals(long step, int index, double[] deviates, int offset) {
        int filled = 0;
        for (int attempt = 0; filled < 3; attempt++) {
            draw(step, index, attempt);
            double u = 2 * unit(bits[0], bits[1]) - 1, v = 2 * unit(bits[2], bits[3]) - 1;
            double square = u * u + v * v;
            if (square > 0 && square < 1) {
                double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
                deviates[offset + filled++] = scale * u;
                if (filled < 3) {
                    deviates[offset + filled++] = scale * v;
                }
            }
        }
    }

    /** A number that is uniform in [0, 1). */
    public double uniform(long step, int index) {
        draw(step, index, -1);
        return unit(bits[0], bits[1]);
    }

    private static double unit(int high, int low) {
        return (((long) high << 32 | low & 0xFFFFFFFFL) >>> 11) * TO_UNIT;
    }

    private void draw(long step, int index, int attempt) {
        bits[0] = (int) step;
        bits[1] = (int) (step >>> 32);
        bits[2] = index;
        bits[3] = attempt;
        philox(bits, (int) seed, (int) (seed >>> 32));
    }

    /** Replaces the four words of the counter by four random words. */
    static void philox(int[] words, int key0, int key1) {
        int k0 = key0, k1 = key1;
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = MULTIPLIER_0 * (words[0] & 0xFFFFFFFFL), p1 = MULTIPLIER_1 * (words[2] & 0xFFFFFFFFL);
            int c1 = words[1], c3 = words[3];
            words[0] = (int) (p1 >>> 32) ^ c1 ^ k0;
            words[1] = (int) p1;
            words[2] = (int) (p0 >>> 32) ^ c3 ^ k1;
            words[3] = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
    }
}
