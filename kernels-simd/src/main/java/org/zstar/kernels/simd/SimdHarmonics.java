package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.SparseMap;

/** Linear algebra of harmonics of several sets. */
final class SimdHarmonics {
    private SimdHarmonics() { }

    static void apply(SparseMap map, int length, double[] in, double[] out) {
        int[] first = map.first(), column = map.column();
        double[] value = map.value();
        for (int row = 0; row < map.rows(); row++) {
            int e = first[row], to = length * row;
            switch (first[row + 1] - e) {
                case 1 -> one(length, value[e], in, length * column[e], out, to);
                case 2 -> two(length, value[e], value[e + 1], in, length * column[e], length * column[e + 1], out, to);
                case 3 -> three(length, value[e], value[e + 1], value[e + 2], in, length * column[e], length * column[e + 1],
                        length * column[e + 2], out, to);
                default -> any(length, e, first[row + 1], column, value, in, out, to);
            }
        }
    }

    /** A sum that begins with zero is never −0. */
    private static void one(int length, double v, double[] in, int a, double[] out, int to) {
        DoubleVector zero = DoubleVector.zero(SPECIES), factor = DoubleVector.broadcast(SPECIES, v);
        for (int i = 0; i < length; i += WIDTH) {
            zero.add(factor.mul(fromArray(SPECIES, in, a + i))).intoArray(out, to + i);
        }
    }

    private static void two(int length, double v, double w, double[] in, int a, int b, double[] out, int to) {
        DoubleVector zero = DoubleVector.zero(SPECIES), factor = DoubleVector.broadcast(SPECIES, v);
        DoubleVector second = DoubleVector.broadcast(SPECIES, w);
        for (int i = 0; i < length; i += WIDTH) {
            zero.add(factor.mul(fromArray(SPECIES, in, a + i))).add(second.mul(fromArray(SPECIES, in, b + i)))
                    .intoArray(out, to + i);
        }
    }

    private static void three(int length, double u, double v, double w, double[] in, int a, int b, int c, double[] out, int to) {
        DoubleVector zero = DoubleVector.zero(SPECIES), factor = DoubleVector.broadcast(SPECIES, u);
        DoubleVector second = DoubleVector.broadcast(SPECIES, v), third = DoubleVector.broadcast(SPECIES, w);
        for (int i = 0; i < length; i += WIDTH) {
            zero.add(factor.mul(fromArray(SPECIES, in, a + i))).add(second.mul(fromArray(SPECIES, in, b + i)))
                    .add(third.mul(fromArray(SPECIES, in, c + i))).intoArray(out, to + i);
        }
    }

    private static void any(int length, int from, int to, int[] column, double[] value, double[] in, double[] out, int at) {
        for (int i = 0; i < length; i += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int e = from; e < to; e++) {
                sum = sum.add(fromArray(SPECIES, in, length * column[e] + i).mul(value[e]));
            }
            sum.intoArray(out, at + i);
        }
    }

    static void addDegreeSums(int degree, double[] left, double[] right, int a, int b, int stride, double[] sums, int to) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int l = 0, p = lane; l <= degree; l++) {
                DoubleVector sum = fromArray(SPECIES, sums, to + BLOCK * l + lane);
                for (int end = p + stride * (2 * l + 1); p < end; p += stride) {
                    sum = sum.add(fromArray(SPECIES, left, a + p).mul(fromArray(SPECIES, right, b + p)));
                }
                sum.intoArray(sums, to + BLOCK * l + lane);
            }
        }
    }

    static void addCrosswise(int degree, double[] w, int at, double[] values, int from, int stride, double[] out, int to) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int l = 0, p = lane; l <= degree; l++) {
                DoubleVector weight = fromArray(SPECIES, w, at + BLOCK * l + lane);
                for (int end = p + stride * (2 * l + 1); p < end; p += stride) {
                    int in = from + p, o = to + p;
                    DoubleVector first = weight.mul(fromArray(SPECIES, values, in + BLOCK));
                    fromArray(SPECIES, out, o).add(first).intoArray(out, o);
                    DoubleVector second = weight.mul(fromArray(SPECIES, values, in));
                    fromArray(SPECIES, out, o + BLOCK).add(second).intoArray(out, o + BLOCK);
                }
            }
        }
    }
}
