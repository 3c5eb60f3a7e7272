package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.Monomials;

/**
 * Monomials of unit vectors, side by side for each slot in the order of {@link Monomials}; {@code stride} numbers per slot. The
 * usual degrees are written out, as loops of few turns cost more than their arithmetic.
 */
final class SimdMonomials {
    private SimdMonomials() { }

    private static int place(int i, int stride) {
        return (i / BLOCK) * stride + i % BLOCK;
    }

    /** 1 and, if wanted, x, y, z. */
    static void first(int end, int stride, boolean all, double[] nx, double[] ny, double[] nz, double[] m) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
        for (int i = 0; i < end; i += WIDTH) {
            int out = place(i, stride);
            one.intoArray(m, out);
            if (all) {
                fromArray(SPECIES, nx, i).intoArray(m, out + BLOCK);
                fromArray(SPECIES, ny, i).intoArray(m, out + 2 * BLOCK);
                fromArray(SPECIES, nz, i).intoArray(m, out + 3 * BLOCK);
            }
        }
    }

    /** Up to degree 2. */
    static void second(int end, int stride, double[] nx, double[] ny, double[] nz, double[] m) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
        for (int i = 0; i < end; i += WIDTH) {
            int out = place(i, stride);
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            one.intoArray(m, out);
            x.intoArray(m, out + BLOCK);
            y.intoArray(m, out + 2 * BLOCK);
            z.intoArray(m, out + 3 * BLOCK);
            x.mul(x).intoArray(m, out + 4 * BLOCK);
            x.mul(y).intoArray(m, out + 5 * BLOCK);
            x.mul(z).intoArray(m, out + 6 * BLOCK);
            y.mul(y).intoArray(m, out + 7 * BLOCK);
            y.mul(z).intoArray(m, out + 8 * BLOCK);
            z.mul(z).intoArray(m, out + 9 * BLOCK);
        }
    }

    /** Of degree 3, from those below. */
    static void third(int end, int stride, double[] nx, double[] ny, double[] nz, double[] m) {
        for (int i = 0; i < end; i += WIDTH) {
            int out = place(i, stride);
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector yy = fromArray(SPECIES, m, out + 7 * BLOCK), yz = fromArray(SPECIES, m, out + 8 * BLOCK);
            DoubleVector zz = fromArray(SPECIES, m, out + 9 * BLOCK);
            x.mul(fromArray(SPECIES, m, out + 4 * BLOCK)).intoArray(m, out + 10 * BLOCK);
            x.mul(fromArray(SPECIES, m, out + 5 * BLOCK)).intoArray(m, out + 11 * BLOCK);
            x.mul(fromArray(SPECIES, m, out + 6 * BLOCK)).intoArray(m, out + 12 * BLOCK);
            x.mul(yy).intoArray(m, out + 13 * BLOCK);
            x.mul(yz).intoArray(m, out + 14 * BLOCK);
            x.mul(zz).intoArray(m, out + 15 * BLOCK);
            y.mul(yy).intoArray(m, out + 16 * BLOCK);
            y.mul(yz).intoArray(m, out + 17 * BLOCK);
            y.mul(zz).intoArray(m, out + 18 * BLOCK);
            z.mul(zz).intoArray(m, out + 19 * BLOCK);
        }
    }

    /** Of any degree, from those below. */
    static void higher(int end, int stride, int degree, double[] nx, double[] ny, double[] nz, double[] m) {
        int lower = BLOCK * Monomials.offset(degree - 1), here = BLOCK * Monomials.offset(degree);
        int beside = Monomials.count(degree - 1);
        for (int i = 0; i < end; i += WIDTH) {
            int below = place(i, stride) + lower, out = place(i, stride) + here;
            multiply(beside, nx, i, m, below, out);
            multiply(degree, ny, i, m, out - BLOCK * degree, out + BLOCK * beside);
            multiply(1, nz, i, m, out - BLOCK, out + BLOCK * (beside + degree));
        }
    }

    private static void multiply(int terms, double[] by, int i, double[] m, int in, int out) {
        DoubleVector factor = fromArray(SPECIES, by, i);
        for (int c = 0; c < BLOCK * terms; c += BLOCK) {
            factor.mul(fromArray(SPECIES, m, in + c)).intoArray(m, out + c);
        }
    }
}
