package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.loops.BlockLoops;
import org.zstar.descriptors.sf.loops.PairChunk;
import org.zstar.descriptors.sf.loops.PairGeometry;
import org.zstar.descriptors.sf.loops.PairPlan;
import org.zstar.descriptors.sf.loops.PairStages;

/** The arithmetic on pairs of neighbours in vectors. */
final class SimdPairStages implements PairStages {
    private final double[] t = new double[PairChunk.LENGTH];

    @Override
    public void row(int j, int from, int to, BlockLoops.Directions n, double[] r, double[] c, double[] square) {
        row(from, to, n.x()[j], n.y()[j], n.z()[j], r[j], n.x(), n.y(), n.z(), r, c, square);
    }

    private static void row(int from, int to, double x, double y, double z, double rj, double[] nx, double[] ny, double[] nz,
                            double[] r, double[] c, double[] square) {
        double own = rj * rj, twice = 2 * rj;
        for (int m = from; m < to; m += WIDTH) {
            DoubleVector cosine = DoubleVector.fromArray(SPECIES, nx, m).mul(x)
                    .add(DoubleVector.fromArray(SPECIES, ny, m).mul(y)).add(DoubleVector.fromArray(SPECIES, nz, m).mul(z));
            DoubleVector rm = DoubleVector.fromArray(SPECIES, r, m);
            cosine.intoArray(c, m);
            rm.mul(rm).add(own).sub(rm.mul(cosine).mul(twice)).intoArray(square, m);
        }
    }

    @Override
    public void exponential(int size, double factor, int squarings, double[] s, double[] out) {
        if (squarings < 0) {
            SimdExponentials.exponential(0, size, factor, 0, s, out);
        } else {
            SimdExponentials.reduced(size, factor / (1 << squarings), squarings, s, out);
        }
    }

    @Override
    public void power(int size, int power, double[] in, double[] out) {
        SimdExponentials.power(0, size, power, in, out);
    }

    @Override
    public void cutoff(int size, PairPlan plan, double[] z, double[] slope) {
        SimdPairCutoffs.ofSquare(size, plan, z, t, slope);
    }

    @Override
    public void addSums(int size, int degree, double[] e, double[] product, double[] c, double[] sums, int at) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector.fromArray(SPECIES, e, p).mul(DoubleVector.fromArray(SPECIES, product, p)).intoArray(t, p);
        }
        int d = 0;
        for (; d + 4 <= degree; d += 5) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                addFive(size, lane, t, c, sums, at + BLOCK * d + lane);
            }
        }
        for (; d <= degree; d++) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                addOne(size, lane, t, c, sums, at + BLOCK * d + lane);
            }
        }
    }

    /** Adds Σ t c^p for p = 0 … 4 and leaves t c^5 in t. */
    private static void addFive(int size, int lane, double[] t, double[] c, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.fromArray(SPECIES, sums, at), s1 = DoubleVector.fromArray(SPECIES, sums, at + BLOCK),
                s2 = DoubleVector.fromArray(SPECIES, sums, at + 2 * BLOCK),
                s3 = DoubleVector.fromArray(SPECIES, sums, at + 3 * BLOCK),
                s4 = DoubleVector.fromArray(SPECIES, sums, at + 4 * BLOCK);
        for (int p = lane; p < size; p += BLOCK) {
            DoubleVector cosine = DoubleVector.fromArray(SPECIES, c, p), term = DoubleVector.fromArray(SPECIES, t, p);
            s0 = s0.add(term);
            term = term.mul(cosine);
            s1 = s1.add(term);
            term = term.mul(cosine);
            s2 = s2.add(term);
            term = term.mul(cosine);
            s3 = s3.add(term);
            term = term.mul(cosine);
            s4 = s4.add(term);
            term.mul(cosine).intoArray(t, p);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
        s2.intoArray(sums, at + 2 * BLOCK);
        s3.intoArray(sums, at + 3 * BLOCK);
        s4.intoArray(sums, at + 4 * BLOCK);
    }

    /** Adds Σ t and leaves t c in t. */
    private static void addOne(int size, int lane, double[] t, double[] c, double[] sums, int at) {
        DoubleVector sum = DoubleVector.fromArray(SPECIES, sums, at);
        for (int p = lane; p < size; p += BLOCK) {
            DoubleVector term = DoubleVector.fromArray(SPECIES, t, p);
            sum = sum.add(term);
            term.mul(DoubleVector.fromArray(SPECIES, c, p)).intoArray(t, p);
        }
        sum.intoArray(sums, at);
    }

    @Override
    public void addTerms(int size, double eta, int degree, double[] weights, int at, double[] e, double[] c, double[] v0,
                         double[] v1, double[] vc) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector cosine = DoubleVector.fromArray(SPECIES, c, p);
            DoubleVector q = DoubleVector.broadcast(SPECIES, weights[at + degree]), dq = DoubleVector.zero(SPECIES);
            for (int d = degree - 1; d >= 0; d--) {
                dq = dq.mul(cosine).add(q);
                q = q.mul(cosine).add(weights[at + d]);
            }
            DoubleVector exponential = DoubleVector.fromArray(SPECIES, e, p), value = exponential.mul(q);
            DoubleVector.fromArray(SPECIES, v0, p).add(value).intoArray(v0, p);
            DoubleVector.fromArray(SPECIES, v1, p).add(value.mul(eta)).intoArray(v1, p);
            DoubleVector.fromArray(SPECIES, vc, p).add(exponential.mul(dq)).intoArray(vc, p);
        }
    }

    @Override
    public void slopes(int size, boolean narrow, PairGeometry g, PairChunk chunk, double[] v0, double[] v1, double[] vc) {
        if (narrow) {
            byDistance(size, g, chunk.df, v0, v1, t, vc);
            outward(size, g, chunk.c, chunk.f, t, v0, v1);
        } else {
            wideSlopes(size, g, v0, v1, vc);
        }
    }

    /** Derivatives with respect to z = R_jk², and c in place of vc; F V_1 in place of v1. */
    private static void byDistance(int size, PairGeometry g, double[] df, double[] v0, double[] v1, double[] byZ,
                                   double[] vc) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector product = DoubleVector.fromArray(SPECIES, g.product, p);
            DoubleVector fall = product.mul(DoubleVector.fromArray(SPECIES, v1, p));
            DoubleVector z = DoubleVector.fromArray(SPECIES, g.fj, p).mul(DoubleVector.fromArray(SPECIES, g.fk, p))
                    .mul(DoubleVector.fromArray(SPECIES, df, p).mul(DoubleVector.fromArray(SPECIES, v0, p))).sub(fall);
            fall.intoArray(v1, p);
            z.intoArray(byZ, p);
            product.mul(DoubleVector.fromArray(SPECIES, vc, p))
                    .sub(DoubleVector.fromArray(SPECIES, g.rj, p).mul(DoubleVector.fromArray(SPECIES, g.rk, p)).mul(z).mul(2))
                    .intoArray(vc, p);
        }
    }

    private static void outward(int size, PairGeometry g, double[] c, double[] f, double[] byZ, double[] v0, double[] v1) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector cosine = DoubleVector.fromArray(SPECIES, c, p), z = DoubleVector.fromArray(SPECIES, byZ, p);
            DoubleVector term = DoubleVector.fromArray(SPECIES, f, p).mul(DoubleVector.fromArray(SPECIES, v0, p));
            DoubleVector fall = DoubleVector.fromArray(SPECIES, v1, p);
            DoubleVector rj = DoubleVector.fromArray(SPECIES, g.rj, p), rk = DoubleVector.fromArray(SPECIES, g.rk, p);
            DoubleVector.fromArray(SPECIES, g.fk, p).mul(DoubleVector.fromArray(SPECIES, g.dj, p)).mul(term)
                    .add(rj.sub(rk.mul(cosine)).mul(z).sub(rj.mul(fall)).mul(2)).intoArray(v0, p);
            DoubleVector.fromArray(SPECIES, g.fj, p).mul(DoubleVector.fromArray(SPECIES, g.dk, p)).mul(term)
                    .add(rk.sub(rj.mul(cosine)).mul(z).sub(rk.mul(fall)).mul(2)).intoArray(v1, p);
        }
    }

    private static void wideSlopes(int size, PairGeometry g, double[] v0, double[] v1, double[] vc) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector product = DoubleVector.fromArray(SPECIES, g.product, p);
            DoubleVector term = DoubleVector.fromArray(SPECIES, v0, p);
            DoubleVector fall = product.mul(DoubleVector.fromArray(SPECIES, v1, p));
            product.mul(DoubleVector.fromArray(SPECIES, vc, p)).intoArray(vc, p);
            DoubleVector.fromArray(SPECIES, g.fk, p).mul(DoubleVector.fromArray(SPECIES, g.dj, p)).mul(term)
                    .sub(DoubleVector.fromArray(SPECIES, g.rj, p).mul(fall).mul(2)).intoArray(v0, p);
            DoubleVector.fromArray(SPECIES, g.fj, p).mul(DoubleVector.fromArray(SPECIES, g.dk, p)).mul(term)
                    .sub(DoubleVector.fromArray(SPECIES, g.rk, p).mul(fall).mul(2)).intoArray(v1, p);
        }
    }
}
