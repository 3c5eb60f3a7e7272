package org.zstar.api.io;

/**
 * How to read.
 *
 * @param unconverged whether steps whose electronic loop did not converge are delivered
 * @param machineLearned whether steps predicted by a machine-learned force field are delivered as if from first principles
 * @param largestContent limit in bytes of decompressed content, against compressed bombs
 */
public record ReadOptions(boolean unconverged, boolean machineLearned, long largestContent) {
    /** Converged first-principles steps, at most 64 GiB. */
    public static final ReadOptions DEFAULT = new ReadOptions(false, false, 64L << 30);
}
