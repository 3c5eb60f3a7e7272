package org.zstar.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Averages a function of two frames over all pairs of frames a lag apart, in one pass. Level l keeps the last
 * 2·{@value #PER_OCTAVE} of every 2^l-th frame, so lags below 2·{@value #PER_OCTAVE} use every frame as origin and longer
 * ones a share that keeps origins much closer than the lag (the order-n scheme of Frenkel and Smit, Understanding Molecular
 * Simulation, section 4.4.2).
 */
final class WindowAverage {
    /** Lags in every doubling. */
    static final int PER_OCTAVE = 16;
    private static final int KEPT = 2 * PER_OCTAVE;

    /** A function of two frames. */
    interface PairFunction {
        /**
         * @param earlier frame
         * @param later frame
         * @param result overwritten
         */
        void of(double[] earlier, double[] later, double[] result);
    }

    /**
     * Averages.
     *
     * @param lags in frames, growing
     * @param counts pairs averaged at each lag
     * @param means per value of the function, its average at each lag
     */
    record Result(long[] lags, long[] counts, double[][] means) { }

    private static final class Level {
        private final double[][] frames = new double[KEPT][];
        private final long[] counts = new long[KEPT];
        private final double[][] sums;
        private long taken;

        Level(int values) {
            sums = new double[KEPT][values];
        }
    }

    private final int values;
    private final PairFunction function;
    private final double[] result;
    private final List<Level> levels = new ArrayList<>();
    private long frames;

    /**
     * @param values how many numbers the function gives
     * @param function of two frames
     */
    WindowAverage(int values, PairFunction function) {
        this.values = values;
        this.function = function;
        this.result = new double[values];
        levels.add(new Level(values));
    }

    /** Takes in the next frame, which is copied. */
    void add(double[] frame) {
        Level top = levels.get(levels.size() - 1);
        if (top.taken == KEPT && frames % (1L << levels.size() - 1) == 0) {
            levels.add(thinned(top));
        }
        for (int level = 0; level < levels.size() && frames % (1L << level) == 0; level++) {
            correlate(levels.get(level), frame, level == 0 ? 0 : PER_OCTAVE);
        }
        frames++;
    }

    /** A further level with every other frame of the one below, which is about to lose its first frame. */
    private Level thinned(Level below) {
        Level above = new Level(values);
        for (int k = 0; k < PER_OCTAVE; k++) {
            above.frames[k] = below.frames[2 * k].clone();
        }
        above.taken = PER_OCTAVE;
        return above;
    }

    private void correlate(Level level, double[] frame, int shortest) {
        int slot = (int) (level.taken % KEPT);
        if (level.frames[slot] == null) {
            level.frames[slot] = new double[frame.length];
        }
        System.arraycopy(frame, 0, level.frames[slot], 0, frame.length);
        for (int lag = shortest; lag < KEPT && lag <= level.taken; lag++) {
            double[] earlier = level.frames[(int) ((level.taken - lag) % KEPT)];
            function.of(earlier, frame, result);
            level.counts[lag]++;
            for (int k = 0; k < values; k++) {
                level.sums[lag][k] += result[k];
            }
        }
        level.taken++;
    }

    /** The averages over the frames so far. */
    Result result() {
        List<long[]> found = new ArrayList<>();
        List<double[]> sums = new ArrayList<>();
        for (int l = 0; l < levels.size(); l++) {
            for (int lag = 0; lag < KEPT; lag++) {
                if (levels.get(l).counts[lag] > 0) {
                    found.add(new long[] {(long) lag << l, levels.get(l).counts[lag]});
                    sums.add(levels.get(l).sums[lag]);
                }
            }
        }
        long[] lags = new long[found.size()], counts = new long[found.size()];
        double[][] means = new double[values][found.size()];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = found.get(k)[0];
            counts[k] = found.get(k)[1];
            for (int v = 0; v < values; v++) {
                means[v][k] = sums.get(k)[v] / counts[k];
            }
        }
        return new Result(lags, counts, means);
    }
}
