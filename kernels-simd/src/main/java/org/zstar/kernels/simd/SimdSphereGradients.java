package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.SphereMonomials;

/**
 * Derivatives of polynomials on the unit sphere; holds scratch memory. Horner's rule in x and y has its coefficients in registers
 * and one slot after the other; the cubic part of the usual degree 4 is written out. Stages are small, because the compiler gives
 * up on large methods with vectors.
 */
final class SimdSphereGradients {
    /** Numbers per slot: value and derivatives with respect to x and y of two polynomials in x and y. */
    private static final int PLANES = 6 * BLOCK;
    /** Numbers per slot: value and gradient of a polynomial in x, y and z. */
    private static final int PART = 4 * BLOCK;

    private double[] planes = {};
    private double[] parts = {};
    private double[] others = {};

    void add(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c, int at,
             int stride, double[] slope, Directions turn, double[] byWeight) {
        if (planes.length < PLANES / BLOCK * (to - from)) {
            int size = to - from + 4 * BLOCK;
            planes = new double[PLANES / BLOCK * size];
            parts = new double[PART / BLOCK * size];
            others = new double[PART / BLOCK * size];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            polynomial(from + lane, to, lane, degree, n, c, at + lane, stride, parts);
            polynomial(from + lane, to, lane, degree, n, c, at + BLOCK + lane, stride, others);
            finish(from + lane, to, lane, w, g, dg, slope, turn.x(), turn.y(), turn.z(), byWeight);
        }
    }

    private void polynomial(int from, int to, int lane, int degree, Directions n, double[] c, int at, int stride, double[] out) {
        int withZ = at + stride * SphereMonomials.plane(degree);
        if (degree == 4) {
            cubic(from, to, n.x(), n.y(), c, at, stride, planes, lane);
            cubic(from, to, n.x(), n.y(), c, withZ, stride, planes, 3 * BLOCK + lane);
            quartic(from, to, n.x(), n.y(), n.z(), c, at + 10 * stride, stride, planes, out, lane);
        } else {
            any(from, to, degree, n.x(), n.y(), c, at, stride, planes, lane);
            any(from, to, degree - 1, n.x(), n.y(), c, withZ, stride, planes, 3 * BLOCK + lane);
            join(from, to, n.z(), planes, out, lane);
        }
    }

    /** A polynomial in x and y of degree 3, and its derivatives. */
    private static void cubic(int from, int to, double[] nx, double[] ny, double[] c, int at, int stride, double[] out,
                              int first) {
        DoubleVector c0 = fromArray(SPECIES, c, at), c1 = fromArray(SPECIES, c, at + stride);
        DoubleVector c2 = fromArray(SPECIES, c, at + 2 * stride), c3 = fromArray(SPECIES, c, at + 3 * stride);
        DoubleVector c4 = fromArray(SPECIES, c, at + 4 * stride), c5 = fromArray(SPECIES, c, at + 5 * stride);
        DoubleVector c6 = fromArray(SPECIES, c, at + 6 * stride), c7 = fromArray(SPECIES, c, at + 7 * stride);
        DoubleVector c8 = fromArray(SPECIES, c, at + 8 * stride), c9 = fromArray(SPECIES, c, at + 9 * stride);
        for (int i = from, p = first; i < to; i += BLOCK, p += PLANES) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i);
            DoubleVector v = c0.mul(x).add(c1.mul(y).add(c2)), r = c3.mul(y).add(c4), dr = c3.mul(y).add(r);
            DoubleVector vx = c0.mul(x).add(v), vy = c1.mul(x).add(dr);
            v = v.mul(x).add(r.mul(y).add(c5));
            r = c6.mul(y).add(c7);
            dr = c6.mul(y).add(r);
            r = r.mul(y).add(c8);
            dr = dr.mul(y).add(r);
            vx.mul(x).add(v).intoArray(out, p + BLOCK);
            vy.mul(x).add(dr).intoArray(out, p + 2 * BLOCK);
            v.mul(x).add(r.mul(y).add(c9)).intoArray(out, p);
        }
    }

    /** From polynomials of degree 3, one times x with the row of y^4 and one times z. */
    private static void quartic(int from, int to, double[] nx, double[] ny, double[] nz, double[] c, int at, int stride,
                                double[] planes, double[] out, int first) {
        DoubleVector c0 = fromArray(SPECIES, c, at), c1 = fromArray(SPECIES, c, at + stride);
        DoubleVector c2 = fromArray(SPECIES, c, at + 2 * stride), c3 = fromArray(SPECIES, c, at + 3 * stride);
        DoubleVector c4 = fromArray(SPECIES, c, at + 4 * stride);
        int p = first, to0 = first;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector r = c0.mul(y).add(c1), dr = c0.mul(y).add(r);
            r = r.mul(y).add(c2);
            dr = dr.mul(y).add(r);
            r = r.mul(y).add(c3);
            dr = dr.mul(y).add(r);
            DoubleVector v = fromArray(SPECIES, planes, p), b = fromArray(SPECIES, planes, p + 3 * BLOCK);
            v.mul(x).add(r.mul(y).add(c4)).add(z.mul(b)).intoArray(out, to0);
            fromArray(SPECIES, planes, p + BLOCK).mul(x).add(v).add(z.mul(fromArray(SPECIES, planes, p + 4 * BLOCK)))
                    .intoArray(out, to0 + BLOCK);
            fromArray(SPECIES, planes, p + 2 * BLOCK).mul(x).add(dr).add(z.mul(fromArray(SPECIES, planes, p + 5 * BLOCK)))
                    .intoArray(out, to0 + 2 * BLOCK);
            b.intoArray(out, to0 + 3 * BLOCK);
            p += PLANES;
            to0 += PART;
        }
    }

    /** A polynomial in x and y of any degree, and its derivatives. */
    private static void any(int from, int to, int degree, double[] nx, double[] ny, double[] c, int at, int stride,
                            double[] out, int first) {
        for (int i = from, p = first; i < to; i += BLOCK, p += PLANES) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), zero = DoubleVector.zero(SPECIES);
            DoubleVector v = fromArray(SPECIES, c, at), vx = zero, vy = zero;
            int next = at + stride;
            for (int row = 1; row <= degree; row++) {
                DoubleVector r = fromArray(SPECIES, c, next), dr = r;
                r = r.mul(y).add(fromArray(SPECIES, c, next + stride));
                for (int b = 2; b <= row; b++) {
                    dr = dr.mul(y).add(r);
                    r = r.mul(y).add(fromArray(SPECIES, c, next + stride * b));
                }
                next += stride * (row + 1);
                vx = row == 1 ? v : vx.mul(x).add(v);
                vy = row == 1 ? dr : vy.mul(x).add(dr);
                v = v.mul(x).add(r);
            }
            v.intoArray(out, p);
            vx.intoArray(out, p + BLOCK);
            vy.intoArray(out, p + 2 * BLOCK);
        }
    }

    private static void join(int from, int to, double[] nz, double[] planes, double[] out, int first) {
        int p = first, to0 = first;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector z = fromArray(SPECIES, nz, i), b = fromArray(SPECIES, planes, p + 3 * BLOCK);
            fromArray(SPECIES, planes, p).add(z.mul(b)).intoArray(out, to0);
            fromArray(SPECIES, planes, p + BLOCK).add(z.mul(fromArray(SPECIES, planes, p + 4 * BLOCK)))
                    .intoArray(out, to0 + BLOCK);
            fromArray(SPECIES, planes, p + 2 * BLOCK).add(z.mul(fromArray(SPECIES, planes, p + 5 * BLOCK)))
                    .intoArray(out, to0 + 2 * BLOCK);
            b.intoArray(out, to0 + 3 * BLOCK);
            p += PLANES;
            to0 += PART;
        }
    }

    /** Adds what the values and gradients of P and Q give. */
    private void finish(int from, int to, int first, double[] w, double[] g, double[] dg, double[] slope, double[] tx,
                        double[] ty, double[] tz, double[] byWeight) {
        int p = first;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector weight = fromArray(SPECIES, w, i), factor = fromArray(SPECIES, g, i);
            DoubleVector q = fromArray(SPECIES, others, p);
            fromArray(SPECIES, byWeight, i).add(factor.mul(q)).intoArray(byWeight, i);
            DoubleVector v = fromArray(SPECIES, parts, p).add(weight.mul(q));
            fromArray(SPECIES, slope, i).add(fromArray(SPECIES, dg, i).mul(v)).intoArray(slope, i);
            DoubleVector x = fromArray(SPECIES, parts, p + BLOCK).add(weight.mul(fromArray(SPECIES, others, p + BLOCK)));
            fromArray(SPECIES, tx, i).add(factor.mul(x)).intoArray(tx, i);
            DoubleVector y = fromArray(SPECIES, parts, p + 2 * BLOCK)
                    .add(weight.mul(fromArray(SPECIES, others, p + 2 * BLOCK)));
            fromArray(SPECIES, ty, i).add(factor.mul(y)).intoArray(ty, i);
            DoubleVector z = fromArray(SPECIES, parts, p + 3 * BLOCK)
                    .add(weight.mul(fromArray(SPECIES, others, p + 3 * BLOCK)));
            fromArray(SPECIES, tz, i).add(factor.mul(z)).intoArray(tz, i);
            p += PART;
        }
    }
}
