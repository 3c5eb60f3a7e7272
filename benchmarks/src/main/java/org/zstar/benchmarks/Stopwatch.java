package org.zstar.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Processor time and allocation of the calling thread. */
final class Stopwatch {
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Processor seconds per call. */
    double seconds(int times, Runnable work) {
        long start = threads.getCurrentThreadCpuTime();
        for (int k = 0; k < times; k++) {
            work.run();
        }
        return (threads.getCurrentThreadCpuTime() - start) * 1e-9 / times;
    }

    /** Seconds on the clock per call, for work in several threads. */
    static double clock(int times, Runnable work) {
        long start = System.nanoTime();
        for (int k = 0; k < times; k++) {
            work.run();
        }
        return (System.nanoTime() - start) * 1e-9 / times;
    }

    /** Bytes that a call allocates. */
    double bytes(int times, Runnable work) {
        long own = Thread.currentThread().getId();
        long start = threads.getThreadAllocatedBytes(own);
        for (int k = 0; k < times; k++) {
            work.run();
        }
        return (threads.getThreadAllocatedBytes(own) - start) / (double) times;
    }

    /** The middle one. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return 0.5 * (sorted[(n - 1) / 2] + sorted[n / 2]);
    }

    /** Median of the ratios of runs that were made in turns. */
    static double medianRatio(double[] upper, double[] lower) {
        double[] ratios = new double[upper.length];
        Arrays.setAll(ratios, r -> upper[r] / lower[r]);
        return median(ratios);
    }
}
