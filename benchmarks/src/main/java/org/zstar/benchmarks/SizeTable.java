package org.zstar.benchmarks;

import java.io.IOException;
import org.zstar.api.parallel.Workers;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.nnp.NnpParameters;

/** Time and memory of dynamics in one thread, for systems of very different size that take turns. */
public final class SizeTable {
    private static final int[][] COPIES = {{2, 2, 2}, {5, 4, 4}, {10, 9, 9}};
    private static final int ROUNDS = 10;
    /** Equal for all sizes, so that all make as many new neighbour lists. */
    private static final int STEPS = 4;
    /** Bytes that do not matter. */
    private static final long NOISE = 10_000;
    /** Two indices of four bytes each: atom and image. */
    private static final int BYTES_PER_PAIR = 8;

    private final Stopwatch watch = new Stopwatch();
    private final NnpParameters potential = Samples.potential(AngularForm.WIDE);

    private SizeTable() { }

    /**
     * Prints it.
     *
     * @param args none
     * @throws IOException where the example cannot be read
     */
    public static void main(String[] args) throws IOException {
        new SizeTable().print();
    }

    private void print() throws IOException {
        Dynamics[] sizes = new Dynamics[COPIES.length];
        double[] memory = new double[COPIES.length];
        for (int k = 0; k < sizes.length; k++) {
            sizes[k] = measured(k, memory);
        }
        double[] times = new double[COPIES.length];
        for (int r = -2; r < ROUNDS; r++) {
            for (int k = 0; k < sizes.length; k++) {
                double seconds = watch.seconds(STEPS, sizes[k]) / sizes[k].atoms();
                times[k] += r < 0 ? 0 : 1e6 * seconds / ROUNDS;
            }
        }
        for (int k = 0; k < sizes.length; k++) {
            double list = BYTES_PER_PAIR * sizes[k].pairs(), rest = memory[k] / sizes[k].atoms() - list;
            Table.say("%-45s %8.2f µs per atom and step, %.2f times the smallest; bytes per atom: %.0f of pairs, %.0f else%n",
                    "dynamics of " + sizes[k].atoms() + " atoms", times[k], times[k] / times[0], list, rest);
        }
        int last = sizes.length - 1;
        Table.say("%-45s %8.0f bytes%n", "memory of one atom more, pairs included",
                (memory[last] - memory[0]) / (sizes[last].atoms() - sizes[0].atoms()));
        Table.say("%-45s %8.0f bytes%n", "allocated in a step that keeps its list", leastAllocation(sizes[0]));
    }

    private double leastAllocation(Dynamics dynamics) {
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step < 50; step++) {
            least = Math.min(least, watch.bytes(1, dynamics));
        }
        return least;
    }

    /** Makes the dynamics and notes the memory that is in use after a step. */
    private Dynamics measured(int k, double[] memory) throws IOException {
        var structure = Samples.crystal(COPIES[k]);
        long before = used();
        Dynamics dynamics = new Dynamics(structure, potential, Workers.serial());
        dynamics.run();
        memory[k] = used() - before;
        return dynamics;
    }

    /** Bytes in use, once nothing more is freed. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long before, now = Long.MAX_VALUE;
        do {
            System.gc();
            before = now;
            now = runtime.totalMemory() - runtime.freeMemory();
        } while (now < before - NOISE);
        return now;
    }
}
