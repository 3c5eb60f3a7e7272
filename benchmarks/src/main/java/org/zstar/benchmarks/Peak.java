package org.zstar.benchmarks;

import java.util.Random;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.simd.SimdLoopsFactory;

/**
 * What the core can do at most, measured by independent multiplications and additions in registers, and the share of it that
 * the moments of the wide functions reach: per neighbour 25 products that are added up, made with 34 multiplications.
 */
public final class Peak {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int COUNT = 100_000;
    /** Multiplications and additions in a turn of {@link #spin}. */
    private static final int PER_TURN = 16;
    private static final int DEGREE = 4;
    /** Monomials of degrees 3 and 4. */
    private static final int MONOMIALS = 25;
    private static final int OPERATIONS = 34 + MONOMIALS;
    private static final int SLOTS = 46;
    private static final int ROUNDS = 15;

    private final Stopwatch watch = new Stopwatch();
    private double kept;

    private Peak() { }

    /**
     * Prints it.
     *
     * @param args none
     */
    public static void main(String[] args) {
        new Peak().print();
    }

    private void print() {
        BlockLoops loops = new SimdLoopsFactory().create();
        int end = BlockLoops.LANES * SLOTS;
        double[] x = numbers(end), y = numbers(end), z = numbers(end), g = numbers(end);
        double[] sums = new double[BlockLoops.LANES * MONOMIALS];
        BlockLoops.Directions n = new BlockLoops.Directions(x, y, z);
        loops.monomials(end, DEGREE, n);
        Runnable moments = () -> loops.moments(0, end, DEGREE, g, sums);
        double[] peak = new double[ROUNDS], share = new double[ROUNDS];
        for (int r = -ROUNDS; r < ROUNDS; r++) {
            double spin = watch.seconds(5, this::spin), kernel = watch.seconds(20_000, moments);
            if (r >= 0) {
                peak[r] = 1e-9 * COUNT * PER_TURN * SPECIES.length() / spin;
                share[r] = 1e-9 * OPERATIONS * end / kernel / peak[r];
            }
        }
        Table.say("%-45s %8.1f thousand million a second (no fused ones)%n", "multiplications and additions at most",
                Stopwatch.median(peak));
        Table.say("%-45s %8.0f %% of that%n", "moments of the wide functions", 100 * Stopwatch.median(share));
    }

    private static double[] numbers(int count) {
        return new Random(3).doubles(count, -1, 1).toArray();
    }

    private void spin() {
        kept += spin(COUNT, 1 - 1e-9, 1e-9);
    }

    private static double spin(int count, double factor, double term) {
        DoubleVector f = DoubleVector.broadcast(SPECIES, factor), t = DoubleVector.broadcast(SPECIES, term);
        // so many independent ones that none waits for the one before
        DoubleVector a = f, b = f, c = f, d = f, g = f, h = f, i = f, j = f;
        DoubleVector p = t, q = t, r = t, s = t, u = t, v = t, w = t, x = t;
        for (int k = 0; k < count; k++) {
            a = a.mul(f);
            p = p.add(t);
            b = b.mul(f);
            q = q.add(t);
            c = c.mul(f);
            r = r.add(t);
            d = d.mul(f);
            s = s.add(t);
            g = g.mul(f);
            u = u.add(t);
            h = h.mul(f);
            v = v.add(t);
            i = i.mul(f);
            w = w.add(t);
            j = j.mul(f);
            x = x.add(t);
        }
        DoubleVector products = a.add(b).add(c).add(d).add(g).add(h).add(i).add(j);
        return p.add(q).add(r).add(s).add(u).add(v).add(w).add(x).add(products).lane(0);
    }
}
