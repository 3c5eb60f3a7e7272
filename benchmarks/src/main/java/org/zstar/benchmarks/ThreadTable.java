package org.zstar.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import org.zstar.api.atoms.Structure;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.nnp.NnpParameters;

/**
 * Two threads beside one: for dynamics, for neighbour lists, and for multiplications and additions in registers, which is what
 * the machine allows. All take turns in short rounds, so that other work on the machine disturbs all alike.
 */
public final class ThreadTable {
    private static final int ROUNDS = 101;
    private static final int WARM_UP = 150;
    private static final int TURNS = 500_000;

    private final NnpParameters potential = Samples.potential(AngularForm.WIDE);
    private double kept;

    private ThreadTable() { }

    /**
     * Prints it.
     *
     * @param args none
     * @throws IOException where the example cannot be read
     */
    public static void main(String[] args) throws IOException {
        new ThreadTable().print();
    }

    private void print() throws IOException {
        Structure s = Samples.crystal(2, 2, 2);
        try (Workers one = Workers.serial(); Workers two = Workers.of(2)) {
            Dynamics single = new Dynamics(s, potential, one), pair = new Dynamics(s, potential, two);
            Race steps = new Race(12, single, pair);
            Race lists = new Race(4, list(s, one), list(s, two));
            Race limit = new Race(1, arithmetic(one), arithmetic(two));
            for (int r = -WARM_UP / steps.times; r < ROUNDS; r++) {
                if (r == 0) {
                    single.warmedUp();
                }
                for (Race race : new Race[] {steps, lists, limit}) {
                    race.run(r);
                }
            }
            Table.say("%-45s %8.2f µs per atom and step, a new list every %.0f steps%n", "dynamics of " + s.size()
                    + " atoms, one thread", steps.microseconds() / s.size(), single.stepsPerList());
            Table.say("%-45s %8.2f times as fast (half of the rounds between %.2f and %.2f)%n", "two threads",
                    steps.ratio(0.5), steps.ratio(0.25), steps.ratio(0.75));
            Table.say("%-45s %8.2f µs per atom, two threads %.2f times as fast%n", "neighbour list",
                    lists.microseconds() / s.size(), lists.ratio(0.5));
            Table.say("%-45s %8.2f times as fast, so dynamics reaches %.0f %% of what is possible%n",
                    "arithmetic in two threads", limit.ratio(0.5), 100 * steps.ratio(0.5) / limit.ratio(0.5));
        }
    }

    private static Runnable list(Structure s, Workers workers) {
        double[] at = s.positions();
        return () -> NeighbourList.build(s.cell(), s.species(), at, Samples.CUTOFF + Dynamics.SKIN, workers);
    }

    private Runnable arithmetic(Workers workers) {
        double[] results = new double[8];
        Workers.ChunkBody body = (worker, chunk, from, to) -> results[chunk] = spin(TURNS);
        return () -> {
            workers.forEachChunk(results.length, 1, body);
            kept += results[0];
        };
    }

    private static double spin(int turns) {
        double a = 1, b = 1, c = 1, d = 1, p = 0, q = 0, r = 0, s = 0;
        for (int k = 0; k < turns; k++) {
            a *= 1 - 1e-9;
            p += 1e-9;
            b *= 1 - 1e-9;
            q += 1e-9;
            c *= 1 - 1e-9;
            r += 1e-9;
            d *= 1 - 1e-9;
            s += 1e-9;
        }
        return a + b + c + d + p + q + r + s;
    }

    /** The same work by one and by two threads in turns. */
    private static final class Race {
        final int times;
        private final Runnable alone;
        private final Runnable shared;
        private final double[] seconds = new double[ROUNDS];
        private final double[] ratios = new double[ROUNDS];

        Race(int times, Runnable alone, Runnable shared) {
            this.times = times;
            this.alone = alone;
            this.shared = shared;
        }

        /** @param round counted from 0; before that, nothing is kept */
        void run(int round) {
            double first = Stopwatch.clock(times, alone), second = Stopwatch.clock(times, shared);
            if (round >= 0) {
                seconds[round] = first;
                ratios[round] = first / second;
            }
        }

        double microseconds() {
            return 1e6 * Stopwatch.median(seconds);
        }

        /** Ratio that a share of the rounds stays below. */
        double ratio(double share) {
            double[] sorted = ratios.clone();
            Arrays.sort(sorted);
            return sorted[(int) (share * (ROUNDS - 1))];
        }
    }
}
