package org.zstar.kernels;

/**
 * Sorts numbers of a block by lane, so that whatever belongs to a lane is one number for a whole loop, which the compiler
 * can vectorise.
 */
final class LaneMajor {
    private static final int LANES = BlockLoops.LANES;

    private LaneMajor() { }

    /** {@code out[lane * slots + s] = in[from + 8 s + lane]}. */
    static void sort(int from, int slots, double[] in, double[] out) {
        for (int lane = 0; lane < LANES; lane++) {
            for (int p = lane * slots, i = from + lane; p < (lane + 1) * slots; p++, i += LANES) {
                out[p] = in[i];
            }
        }
    }
}
