package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.SparseMap;

/** Linear algebra of lane vectors. */
final class SimdMaps {
    private SimdMaps() { }

    static void apply(SparseMap map, double[] in, double[] out) {
        int[] first = map.first(), column = map.column();
        double[] value = map.value();
        for (int row = 0; row + 1 < first.length; row++) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                row(first[row], first[row + 1], column, value, in, lane, out, BLOCK * row + lane);
            }
        }
    }

    private static void row(int from, int to, int[] column, double[] value, double[] in, int lane, double[] out, int at) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int e = from; e < to; e++) {
            sum = sum.add(fromArray(SPECIES, in, BLOCK * column[e] + lane).mul(value[e]));
        }
        sum.intoArray(out, at);
    }

    /** {@code sums[at + lane] += Σ a b}. */
    static void addDot(int from, int to, double[] a, double[] b, double[] sums, int at) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            DoubleVector sum = fromArray(SPECIES, sums, at + lane);
            for (int i = from + lane; i < to; i += BLOCK) {
                sum = sum.add(fromArray(SPECIES, a, i).mul(fromArray(SPECIES, b, i)));
            }
            sum.intoArray(sums, at + lane);
        }
    }

    static void addSegmentDots(int[] first, double[] a, double[] b, double[] sums, int at) {
        for (int d = 0; d + 1 < first.length; d++) {
            addDot(BLOCK * first[d], BLOCK * first[d + 1], a, b, sums, at + BLOCK * d);
        }
    }

    static void addSegmentProducts(int[] first, double[] w, int at, double[] a, double[] out) {
        for (int d = 0; d + 1 < first.length; d++) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                DoubleVector weight = fromArray(SPECIES, w, at + BLOCK * d + lane);
                for (int i = BLOCK * first[d] + lane; i < BLOCK * first[d + 1]; i += BLOCK) {
                    fromArray(SPECIES, out, i).add(weight.mul(fromArray(SPECIES, a, i))).intoArray(out, i);
                }
            }
        }
    }
}
