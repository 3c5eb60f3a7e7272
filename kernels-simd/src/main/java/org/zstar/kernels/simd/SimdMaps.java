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
        int[] order = map.order(), ends = map.ends(), first = map.first(), column = map.column();
        double[] value = map.value();
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            ones(order, ends[0], ends[1], first, column, value, in, lane, out);
            twos(order, ends[1], ends[2], first, column, value, in, lane, out);
            threes(order, ends[2], ends[3], first, column, value, in, lane, out);
            fours(order, ends[3], ends[4], first, column, value, in, lane, out);
            rows(order, 0, ends[0], first, column, value, in, lane, out);
            rows(order, ends[SparseMap.LARGEST_GROUP], order.length, first, column, value, in, lane, out);
            quads(map.quads(), first, column, value, in, lane, out);
        }
    }

    /** Rows of one entry. A sum that begins with zero is never −0. */
    private static void ones(int[] order, int from, int to, int[] first, int[] column, double[] value, double[] in, int lane,
                             double[] out) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int k = from; k < to; k++) {
            int e = first[order[k]];
            zero.add(fromArray(SPECIES, in, BLOCK * column[e] + lane).mul(value[e])).intoArray(out, BLOCK * order[k] + lane);
        }
    }

    private static void twos(int[] order, int from, int to, int[] first, int[] column, double[] value, double[] in, int lane,
                             double[] out) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int k = from; k < to; k++) {
            int e = first[order[k]];
            zero.add(fromArray(SPECIES, in, BLOCK * column[e] + lane).mul(value[e]))
                    .add(fromArray(SPECIES, in, BLOCK * column[e + 1] + lane).mul(value[e + 1]))
                    .intoArray(out, BLOCK * order[k] + lane);
        }
    }

    private static void threes(int[] order, int from, int to, int[] first, int[] column, double[] value, double[] in,
                               int lane, double[] out) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int k = from; k < to; k++) {
            int e = first[order[k]];
            zero.add(fromArray(SPECIES, in, BLOCK * column[e] + lane).mul(value[e]))
                    .add(fromArray(SPECIES, in, BLOCK * column[e + 1] + lane).mul(value[e + 1]))
                    .add(fromArray(SPECIES, in, BLOCK * column[e + 2] + lane).mul(value[e + 2]))
                    .intoArray(out, BLOCK * order[k] + lane);
        }
    }

    private static void fours(int[] order, int from, int to, int[] first, int[] column, double[] value, double[] in, int lane,
                              double[] out) {
        DoubleVector zero = DoubleVector.zero(SPECIES);
        for (int k = from; k < to; k++) {
            int e = first[order[k]];
            zero.add(fromArray(SPECIES, in, BLOCK * column[e] + lane).mul(value[e]))
                    .add(fromArray(SPECIES, in, BLOCK * column[e + 1] + lane).mul(value[e + 1]))
                    .add(fromArray(SPECIES, in, BLOCK * column[e + 2] + lane).mul(value[e + 2]))
                    .add(fromArray(SPECIES, in, BLOCK * column[e + 3] + lane).mul(value[e + 3]))
                    .intoArray(out, BLOCK * order[k] + lane);
        }
    }

    private static void quads(int[] rows, int[] first, int[] column, double[] value, double[] in, int lane, double[] out) {
        for (int k = 0; k < rows.length; k += 4) {
            int a = rows[k], b = rows[k + 1], c = rows[k + 2], d = rows[k + 3], from = first[a];
            quad(first[a], first[a + 1], first[b] - from, first[c] - from, first[d] - from, column, value, in, lane, out,
                    BLOCK * a + lane, BLOCK * b + lane, BLOCK * c + lane, BLOCK * d + lane);
        }
    }

    /** Four rows with entries in the same columns: where the values of the others are, and where the sums go. */
    private static void quad(int from, int to, int b, int c, int d, int[] column, double[] value, double[] in, int lane,
                             double[] out, int to0, int to1, int to2, int to3) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0;
        for (int e = from; e < to; e++) {
            DoubleVector x = fromArray(SPECIES, in, BLOCK * column[e] + lane);
            s0 = s0.add(x.mul(value[e]));
            s1 = s1.add(x.mul(value[e + b]));
            s2 = s2.add(x.mul(value[e + c]));
            s3 = s3.add(x.mul(value[e + d]));
        }
        s0.intoArray(out, to0);
        s1.intoArray(out, to1);
        s2.intoArray(out, to2);
        s3.intoArray(out, to3);
    }

    private static void rows(int[] order, int from, int to, int[] first, int[] column, double[] value, double[] in, int lane,
                             double[] out) {
        for (int k = from; k < to; k++) {
            int row = order[k];
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int e = first[row]; e < first[row + 1]; e++) {
                sum = sum.add(fromArray(SPECIES, in, BLOCK * column[e] + lane).mul(value[e]));
            }
            sum.intoArray(out, BLOCK * row + lane);
        }
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
