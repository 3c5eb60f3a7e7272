package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.PairChunk;
import org.zstar.kernels.PairPlan;
import org.zstar.kernels.PairStages;

/** The arithmetic on pairs of neighbours in vectors. */
final class SimdPairStages implements PairStages {
    private final SimdPairCutoffs cutoffs = new SimdPairCutoffs();
    private final SimdExponentials exponentials = new SimdExponentials();
    private final double[] t = new double[PairChunk.LENGTH];

    @Override
    public void row(int j, int from, int to, BlockLoops.Directions at, double[] square, double[] dot, double[] z,
                    int start) {
        distances(from, to, at.x()[j], at.y()[j], at.z()[j], square[j], at.x(), at.y(), at.z(), square, dot, z, start);
    }

    private static void distances(int from, int to, double x, double y, double z, double own, double[] ax, double[] ay,
                                  double[] az, double[] square, double[] dot, double[] between, int start) {
        for (int k = from; k < to; k += WIDTH) {
            DoubleVector d = fromArray(SPECIES, ax, k).mul(x).add(fromArray(SPECIES, ay, k).mul(y))
                    .add(fromArray(SPECIES, az, k).mul(z));
            d.intoArray(dot, start + k);
            fromArray(SPECIES, square, k).add(own).sub(d.mul(2)).intoArray(between, start + k);
        }
    }

    @Override
    public void exponential(int size, double factor, int squarings, double[] s, double[] out) {
        if (squarings < 0) {
            exponentials.exponential(0, size, factor, 0, s, out);
        } else {
            exponentials.reduced(size, factor / (1 << squarings), squarings, s, out);
        }
    }

    @Override
    public void power(int size, int power, double[] in, double[] out) {
        int highest = Integer.highestOneBit(power) >> 1;
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector x = fromArray(SPECIES, in, p), result = x;
            for (int bit = highest; bit > 0; bit >>= 1) {
                result = result.mul(result);
                if ((power & bit) != 0) {
                    result = result.mul(x);
                }
            }
            result.intoArray(out, p);
        }
    }

    @Override
    public void raise(int size, int times, double[] in, double[] c, double[] out) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector cosine = fromArray(SPECIES, c, p), result = fromArray(SPECIES, in, p);
            for (int k = 0; k < times; k++) {
                result = result.mul(cosine);
            }
            result.intoArray(out, p);
        }
    }

    @Override
    public void cutoff(int size, PairPlan plan, double[] outer, double[] z, double[] slope) {
        cutoffs.ofSquare(size, plan, outer, z, t, slope);
    }

    @Override
    public void addSums(int size, int count, double[] e, double[] f, double[] c, double[] sums, int at) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            switch (count) {
                case 1 -> addOne(size, lane, e, f, sums, at + lane);
                case 2 -> addTwo(size, lane, e, f, c, sums, at + lane);
                default -> addFive(size, lane, e, f, c, sums, at + lane);
            }
        }
    }

    private static void addOne(int size, int lane, double[] e, double[] f, double[] sums, int at) {
        DoubleVector s0 = fromArray(SPECIES, sums, at);
        for (int p = lane; p < size; p += BLOCK) {
            s0 = s0.add(fromArray(SPECIES, e, p).mul(fromArray(SPECIES, f, p)));
        }
        s0.intoArray(sums, at);
    }

    private static void addTwo(int size, int lane, double[] e, double[] f, double[] c, double[] sums, int at) {
        DoubleVector s0 = fromArray(SPECIES, sums, at), s1 = fromArray(SPECIES, sums, at + BLOCK);
        for (int p = lane; p < size; p += BLOCK) {
            DoubleVector term = fromArray(SPECIES, e, p).mul(fromArray(SPECIES, f, p));
            s0 = s0.add(term);
            s1 = s1.add(term.mul(fromArray(SPECIES, c, p)));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
    }

    private static void addFive(int size, int lane, double[] e, double[] f, double[] c, double[] sums, int at) {
        DoubleVector s0 = fromArray(SPECIES, sums, at), s1 = fromArray(SPECIES, sums, at + BLOCK),
                s2 = fromArray(SPECIES, sums, at + 2 * BLOCK), s3 = fromArray(SPECIES, sums, at + 3 * BLOCK),
                s4 = fromArray(SPECIES, sums, at + 4 * BLOCK);
        for (int p = lane; p < size; p += BLOCK) {
            DoubleVector cosine = fromArray(SPECIES, c, p), term = fromArray(SPECIES, e, p).mul(fromArray(SPECIES, f, p));
            s0 = s0.add(term);
            term = term.mul(cosine);
            s1 = s1.add(term);
            term = term.mul(cosine);
            s2 = s2.add(term);
            term = term.mul(cosine);
            s3 = s3.add(term);
            s4 = s4.add(term.mul(cosine));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
        s2.intoArray(sums, at + 2 * BLOCK);
        s3.intoArray(sums, at + 3 * BLOCK);
        s4.intoArray(sums, at + 4 * BLOCK);
    }

    @Override
    public void addTerms(int size, double eta, int degree, double[] weights, double[] rates, int at, double[] e, double[] c,
                         double[] v0, double[] v1, double[] vc) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector cosine = fromArray(SPECIES, c, p);
            DoubleVector q = DoubleVector.broadcast(SPECIES, weights[at + degree]);
            DoubleVector dq = DoubleVector.broadcast(SPECIES, degree == 0 ? 0.0 : rates[at + degree - 1]);
            for (int d = at + degree - 1; d > at; d--) {
                q = q.mul(cosine).add(weights[d]);
                dq = dq.mul(cosine).add(rates[d - 1]);
            }
            if (degree > 0) {
                q = q.mul(cosine).add(weights[at]);
            }
            DoubleVector exponential = fromArray(SPECIES, e, p), value = exponential.mul(q);
            fromArray(SPECIES, v0, p).add(value).intoArray(v0, p);
            fromArray(SPECIES, v1, p).add(value.mul(eta)).intoArray(v1, p);
            fromArray(SPECIES, vc, p).add(exponential.mul(dq)).intoArray(vc, p);
        }
    }

    @Override
    public void slopes(int size, boolean narrow, PairChunk chunk, double[] v0, double[] v1, double[] vc, double[] w) {
        if (narrow) {
            pull(size, chunk.f, chunk.df, chunk.inverse, chunk.c, v0, v1, vc, w);
        } else {
            fall(size, chunk.f, chunk.inverse, chunk.c, v0, v1, vc, w);
        }
    }

    private static void pull(int size, double[] f, double[] df, double[] inverse, double[] c, double[] v0, double[] v1,
                             double[] vc, double[] w) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector all = fromArray(SPECIES, f, p), value = fromArray(SPECIES, v0, p);
            DoubleVector fall = fromArray(SPECIES, v1, p).mul(all), turn = fromArray(SPECIES, vc, p).mul(all);
            DoubleVector both = fromArray(SPECIES, df, p).mul(value).sub(fall).mul(2);
            value.mul(all).intoArray(v0, p);
            both.sub(fall.mul(2)).intoArray(v1, p);
            fromArray(SPECIES, inverse, p).mul(turn).sub(both).intoArray(w, p);
            turn.mul(fromArray(SPECIES, c, p)).intoArray(vc, p);
        }
    }

    /** The same in the wide form, where B = 0. */
    private static void fall(int size, double[] f, double[] inverse, double[] c, double[] v0, double[] v1, double[] vc,
                             double[] w) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector all = fromArray(SPECIES, f, p), turn = fromArray(SPECIES, vc, p).mul(all);
            fromArray(SPECIES, v0, p).mul(all).intoArray(v0, p);
            fromArray(SPECIES, v1, p).mul(all).mul(-2).intoArray(v1, p);
            fromArray(SPECIES, inverse, p).mul(turn).intoArray(w, p);
            turn.mul(fromArray(SPECIES, c, p)).intoArray(vc, p);
        }
    }
}
