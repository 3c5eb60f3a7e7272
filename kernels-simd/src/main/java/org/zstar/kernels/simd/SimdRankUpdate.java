package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.RankUpdate;

/** The product of two panels in vectors: four rows of two vectors at a time, whose sums stay in registers. */
final class SimdRankUpdate implements RankUpdate {
    private static final int LENGTH = Lanes.WIDTH;

    @Override
    public void add(double[] left, int l, double[] right, int r0, int summands, double[] tile, int at) {
        for (int k = 0; k < WIDTH; k += 2 * LENGTH) {
            addPart(left, l, right, r0 + k, l + HEIGHT * summands, tile, at + k);
        }
    }

    private static void addPart(double[] left, int l, double[] right, int r0, int end, double[] tile, int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0;
        for (int p = l, q = r0; p < end; p += HEIGHT, q += WIDTH) {
            DoubleVector x = fromArray(SPECIES, right, q), y = fromArray(SPECIES, right, q + LENGTH);
            s0 = s0.add(x.mul(left[p]));
            t0 = t0.add(y.mul(left[p]));
            s1 = s1.add(x.mul(left[p + 1]));
            t1 = t1.add(y.mul(left[p + 1]));
            s2 = s2.add(x.mul(left[p + 2]));
            t2 = t2.add(y.mul(left[p + 2]));
            s3 = s3.add(x.mul(left[p + 3]));
            t3 = t3.add(y.mul(left[p + 3]));
        }
        fromArray(SPECIES, tile, at).add(s0).intoArray(tile, at);
        fromArray(SPECIES, tile, at + LENGTH).add(t0).intoArray(tile, at + LENGTH);
        fromArray(SPECIES, tile, at + WIDTH).add(s1).intoArray(tile, at + WIDTH);
        fromArray(SPECIES, tile, at + WIDTH + LENGTH).add(t1).intoArray(tile, at + WIDTH + LENGTH);
        fromArray(SPECIES, tile, at + 2 * WIDTH).add(s2).intoArray(tile, at + 2 * WIDTH);
        fromArray(SPECIES, tile, at + 2 * WIDTH + LENGTH).add(t2).intoArray(tile, at + 2 * WIDTH + LENGTH);
        fromArray(SPECIES, tile, at + 3 * WIDTH).add(s3).intoArray(tile, at + 3 * WIDTH);
        fromArray(SPECIES, tile, at + 3 * WIDTH + LENGTH).add(t3).intoArray(tile, at + 3 * WIDTH + LENGTH);
    }
}
