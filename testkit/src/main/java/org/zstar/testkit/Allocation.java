package org.zstar.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Memory that work allocates on the heap, by the counter of the virtual machine. */
public final class Allocation {
    private Allocation() { }

    /**
     * The least that one of several calls allocates in the calling thread, in bytes. What happens now and then, as a new
     * neighbour list or the compiler's work, does not count.
     *
     * @param warmUp calls before
     * @param times calls that are measured
     * @param work what is called
     */
    public static long least(int warmUp, int times, Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId(), least = Long.MAX_VALUE;
        for (int k = 0; k < warmUp + times; k++) {
            long before = threads.getThreadAllocatedBytes(id);
            work.run();
            long bytes = threads.getThreadAllocatedBytes(id) - before;
            if (k >= warmUp) {
                least = Math.min(least, bytes);
            }
        }
        return least;
    }
}
