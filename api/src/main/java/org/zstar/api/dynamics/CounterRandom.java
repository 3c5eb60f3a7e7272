package org.zstar.api.dynamics;

/**
 * Random numbers as a pure function of a seed and two counters, so that a simulation continues to the same bits without
 * saving a generator, in whatever order the numbers are asked for. The bits come from Philox-4×32-10 (Salmon et al., SC11,
 * doi:10.1145/2063384.2063405); normal deviates by Box and Muller with strict mathematics.
 */
public final class CounterRandom {
    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final double TO_UNIT = 0x1p-53;

    private final long seed;

    /** A generator; different seeds give independent numbers. */
    public CounterRandom(long seed) {
        this.seed = seed;
    }

    /**
     * Three independent standard normal deviates.
     *
     * @param step first counter, for example the time step
     * @param index second counter, for example the atom, below 2³¹
     * @param deviates overwritten from {@code offset} to {@code offset + 2}
     */
    public void normals(long step, int index, double[] deviates, int offset) {
        int[] bits = new int[4];
        philox(bits, step, 2L * index);
        double radius = radius(bits), angle = angle(bits);
        deviates[offset] = radius * StrictMath.cos(angle);
        deviates[offset + 1] = radius * StrictMath.sin(angle);
        philox(bits, step, 2L * index + 1);
        deviates[offset + 2] = radius(bits) * StrictMath.cos(angle(bits));
    }

    /** A number that is uniform in [0, 1). */
    public double uniform(long step, int index) {
        int[] bits = new int[4];
        philox(bits, step, 2L * index);
        return unit(bits[0], bits[1]);
    }

    private static double radius(int[] bits) {
        // 1 - u lies in (0, 1], so that the logarithm is finite
        return Math.sqrt(-2 * StrictMath.log(1 - unit(bits[0], bits[1])));
    }

    private static double angle(int[] bits) {
        return 2 * Math.PI * unit(bits[2], bits[3]);
    }

    private static double unit(int high, int low) {
        return (((long) high << 32 | low & 0xFFFFFFFFL) >>> 11) * TO_UNIT;
    }

    private void philox(int[] bits, long step, long index) {
        bits[0] = (int) step;
        bits[1] = (int) (step >>> 32);
        bits[2] = (int) index;
        bits[3] = (int) (index >>> 32);
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
