package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.Functions.E0;
import static org.zstar.kernels.Functions.E1;
import static org.zstar.kernels.Functions.E2;
import static org.zstar.kernels.Functions.E3;
import static org.zstar.kernels.Functions.E4;
import static org.zstar.kernels.Functions.E5;
import static org.zstar.kernels.Functions.E6;
import static org.zstar.kernels.Functions.E7;
import static org.zstar.kernels.Functions.E8;
import static org.zstar.kernels.Functions.E9;
import static org.zstar.kernels.Functions.LN2_HIGH;
import static org.zstar.kernels.Functions.LN2_LOW;
import static org.zstar.kernels.Functions.LOG2_E;
import static org.zstar.kernels.Functions.ROUNDER;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/** Exponentials and powers; see {@code Functions} for the same in numbers. */
final class SimdExponentials {
    /** Of the remainder of the exponential, from the highest; loops over them stay small for the compiler. */
    private final double[] coefficients = {E9, E8, E7, E6, E5, E4, E3, E2, E1, E0};

    /** e^x in place of x, for |x| ≤ 700. */
    void exp(int from, int to, double[] values) {
        double[] c = coefficients;
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector x = fromArray(SPECIES, values, i);
            DoubleVector t = x.mul(LOG2_E).add(ROUNDER), n = t.sub(ROUNDER);
            DoubleVector r = x.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            DoubleVector p = DoubleVector.broadcast(SPECIES, c[0]);
            for (int d = 1; d < c.length; d++) {
                p = p.mul(r).add(c[d]);
            }
            DoubleVector power = t.reinterpretAsLongs().add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            power.mul(r.add(r.mul(r).mul(p)).add(1)).intoArray(values, i);
        }
    }

    /** (e^(factor · s))^(2^squarings), where the exponent is small before the squarings. */
    void reduced(int size, double factor, int squarings, double[] s, double[] out) {
        double[] c = coefficients;
        for (int i = 0; i < size; i += WIDTH) {
            DoubleVector r = fromArray(SPECIES, s, i).mul(factor);
            DoubleVector p = DoubleVector.broadcast(SPECIES, c[0]);
            for (int d = 1; d < c.length; d++) {
                p = p.mul(r).add(c[d]);
            }
            DoubleVector e = r.mul(r).mul(p).add(r).add(1);
            for (int k = 0; k < squarings; k++) {
                e = e.mul(e);
            }
            e.intoArray(out, i);
        }
    }

    void exponential(int from, int to, double factor, double shift, double[] in, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            fromArray(SPECIES, in, i).sub(shift).mul(factor).intoArray(out, i);
        }
        exp(from, to, out);
    }

    void gaussian(int from, int to, double eta, double shift, double[] in, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector d = fromArray(SPECIES, in, i).sub(shift);
            d.mul(d).mul(-eta).intoArray(out, i);
        }
        exp(from, to, out);
    }

    void power(int from, int to, int power, double[] in, double[] out) {
        int low = Integer.numberOfTrailingZeros(power);
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector square = fromArray(SPECIES, in, i);
            for (int k = 0; k < low; k++) {
                square = square.mul(square);
            }
            square.intoArray(out, i);
        }
        for (int rest = power >> low + 1, k = low + 1; rest > 0; rest >>= 1, k++) {
            if ((rest & 1) == 1) {
                multiplyBySquare(from, to, k, in, out);
            }
        }
    }

    /** Multiplies by in^(2^k). */
    private static void multiplyBySquare(int from, int to, int k, double[] in, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector square = fromArray(SPECIES, in, i);
            for (int s = 0; s < k; s++) {
                square = square.mul(square);
            }
            fromArray(SPECIES, out, i).mul(square).intoArray(out, i);
        }
    }
}
