package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.SparseMap;

/** Linear algebra of sets of harmonics; holds scratch memory. Loops are over all numbers of a set, as short ones cost more. */
final class SimdHarmonics {
    private double[] terms = {};

    void apply(SparseMap map, int sets, double[] in, double[] out) {
        int[] first = map.first(), column = map.column();
        double[] value = map.value();
        int from = BLOCK * map.columns(), size = BLOCK * map.rows();
        for (int row = 0; row < map.rows(); row++) {
            int e = first[row], to = BLOCK * row;
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                switch (first[row + 1] - e) {
                    case 1 -> one(sets, from, size, value[e], in, BLOCK * column[e] + lane, out, to + lane);
                    case 2 -> two(sets, from, size, value[e], value[e + 1], in, BLOCK * column[e] + lane,
                            BLOCK * column[e + 1] + lane, out, to + lane);
                    case 3 -> three(sets, from, size, value[e], value[e + 1], value[e + 2], in, BLOCK * column[e] + lane,
                            BLOCK * column[e + 1] + lane, BLOCK * column[e + 2] + lane, out, to + lane);
                    default -> any(sets, from, size, e, first[row + 1], column, value, in, lane, out, to + lane);
                }
            }
        }
    }

    /** A sum that begins with zero is never −0. */
    private static void one(int sets, int from, int size, double v, double[] in, int a, double[] out, int to) {
        DoubleVector zero = DoubleVector.zero(SPECIES), factor = DoubleVector.broadcast(SPECIES, v);
        for (int set = 0; set < sets; set++) {
            zero.add(factor.mul(fromArray(SPECIES, in, from * set + a))).intoArray(out, size * set + to);
        }
    }

    private static void two(int sets, int from, int size, double v, double w, double[] in, int a, int b, double[] out, int to) {
        DoubleVector zero = DoubleVector.zero(SPECIES), factor = DoubleVector.broadcast(SPECIES, v);
        DoubleVector second = DoubleVector.broadcast(SPECIES, w);
        for (int set = 0; set < sets; set++) {
            zero.add(factor.mul(fromArray(SPECIES, in, from * set + a)))
                    .add(second.mul(fromArray(SPECIES, in, from * set + b))).intoArray(out, size * set + to);
        }
    }

    private static void three(int sets, int from, int size, double u, double v, double w, double[] in, int a, int b, int c,
                              double[] out, int to) {
        DoubleVector zero = DoubleVector.zero(SPECIES), factor = DoubleVector.broadcast(SPECIES, u);
        DoubleVector second = DoubleVector.broadcast(SPECIES, v), third = DoubleVector.broadcast(SPECIES, w);
        for (int set = 0; set < sets; set++) {
            zero.add(factor.mul(fromArray(SPECIES, in, from * set + a)))
                    .add(second.mul(fromArray(SPECIES, in, from * set + b)))
                    .add(third.mul(fromArray(SPECIES, in, from * set + c))).intoArray(out, size * set + to);
        }
    }

    private static void any(int sets, int from, int size, int e, int end, int[] column, double[] value, double[] in, int lane,
                            double[] out, int to) {
        for (int set = 0; set < sets; set++) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int k = e; k < end; k++) {
                sum = sum.add(fromArray(SPECIES, in, from * set + BLOCK * column[k] + lane).mul(value[k]));
            }
            sum.intoArray(out, size * set + to);
        }
    }

    private void reserve(int size) {
        if (terms.length < size) {
            terms = new double[size];
        }
    }

    void addDegreeSums(int degree, double[] left, int a, int c, double[] right, int b, int d, double[] sums, int to) {
        int size = BLOCK * (degree + 1) * (degree + 1);
        reserve(size);
        products(size, left, a, c, right, b, d, terms);
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int l = 0; l <= degree; l++) {
                DoubleVector sum = fromArray(SPECIES, sums, to + BLOCK * l + lane);
                for (int i = BLOCK * l * l + lane; i < BLOCK * (l + 1) * (l + 1); i += BLOCK) {
                    sum = sum.add(fromArray(SPECIES, terms, i));
                }
                sum.intoArray(sums, to + BLOCK * l + lane);
            }
        }
    }

    private static void products(int size, double[] left, int a, int c, double[] right, int b, int d, double[] out) {
        for (int i = 0; i < size; i += WIDTH) {
            fromArray(SPECIES, left, a + i).mul(fromArray(SPECIES, right, b + i))
                    .add(fromArray(SPECIES, left, c + i).mul(fromArray(SPECIES, right, d + i))).intoArray(out, i);
        }
    }

    void addDegreeGradients(int degree, double[] w, int at, double[] values, int a, int b, int c, int d, double[] derivatives) {
        int size = BLOCK * (degree + 1) * (degree + 1);
        reserve(size);
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int l = 0; l <= degree; l++) {
                DoubleVector weight = fromArray(SPECIES, w, at + BLOCK * l + lane);
                for (int i = BLOCK * l * l + lane; i < BLOCK * (l + 1) * (l + 1); i += BLOCK) {
                    weight.intoArray(terms, i);
                }
            }
        }
        addGradients(size, terms, values, a, b, derivatives);
        addGradients(size, terms, values, c, d, derivatives);
    }

    private static void addGradients(int size, double[] w, double[] values, int a, int b, double[] derivatives) {
        for (int i = 0; i < size; i += WIDTH) {
            DoubleVector weight = fromArray(SPECIES, w, i);
            DoubleVector byA = weight.mul(fromArray(SPECIES, values, b + i));
            fromArray(SPECIES, derivatives, a + i).add(byA).intoArray(derivatives, a + i);
            DoubleVector byB = weight.mul(fromArray(SPECIES, values, a + i));
            fromArray(SPECIES, derivatives, b + i).add(byB).intoArray(derivatives, b + i);
        }
    }
}
