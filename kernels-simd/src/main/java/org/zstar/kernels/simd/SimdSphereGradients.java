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
 * and takes one slot after the other. The usual degree 4 is written out: the four polynomials of degree 3 in x and y, and then
 * their sums with the last row of each quartic.
 */
final class SimdSphereGradients {
    /** Value and derivatives with respect to x and y of a polynomial in x and y. */
    private static final int PLANE = 3 * BLOCK;
    /** Numbers per slot: P without z, with z, Q without z, with z. */
    private static final int SLOT = 4 * PLANE;

    /** Slots that are worked on at a time, so that what is between two stages stays in the nearest cache. */
    private static final int CHUNK = 24;

    private final double[] planes = new double[CHUNK * SLOT];

    void add(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c, int at, double[] v,
             int square, double[] slope, Directions turn, double[] byWeight) {
        for (int i = from; i < to; i += CHUNK * BLOCK) {
            int end = Math.min(to, i + CHUNK * BLOCK);
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                polynomials(i + lane, end, degree, n, c, at + lane, lane);
                if (degree == 4) {
                    int row = at + 10 * BLOCK + lane, other = row + BLOCK * SphereMonomials.count(degree);
                    quartics(i + lane, end, n, c, row, other, planes, lane, w, g, dg, v, square + lane, slope, turn, byWeight);
                } else {
                    add(i + lane, end, n.z(), planes, lane, w, g, dg, v, square + lane, slope, turn, byWeight);
                }
            }
        }
    }

    /** The parts of P and Q without z and with z; of degree 4, those of degree 3 that are multiplied by x and by z. */
    private void polynomials(int from, int to, int degree, Directions n, double[] c, int p, int lane) {
        int withZ = BLOCK * SphereMonomials.plane(degree), q = p + BLOCK * SphereMonomials.count(degree);
        if (degree == 4) {
            cubic(from, to, n.x(), n.y(), c, p, planes, lane);
            cubic(from, to, n.x(), n.y(), c, p + withZ, planes, lane + PLANE);
            cubic(from, to, n.x(), n.y(), c, q, planes, lane + 2 * PLANE);
            cubic(from, to, n.x(), n.y(), c, q + withZ, planes, lane + 3 * PLANE);
        } else {
            any(from, to, degree, n.x(), n.y(), c, p, planes, lane);
            any(from, to, degree - 1, n.x(), n.y(), c, p + withZ, planes, lane + PLANE);
            any(from, to, degree, n.x(), n.y(), c, q, planes, lane + 2 * PLANE);
            any(from, to, degree - 1, n.x(), n.y(), c, q + withZ, planes, lane + 3 * PLANE);
        }
    }

    /** A polynomial in x and y of degree 3, and its derivatives. */
    private static void cubic(int from, int to, double[] nx, double[] ny, double[] c, int at, double[] out, int first) {
        DoubleVector c0 = fromArray(SPECIES, c, at), c1 = fromArray(SPECIES, c, at + BLOCK);
        DoubleVector c2 = fromArray(SPECIES, c, at + 2 * BLOCK), c3 = fromArray(SPECIES, c, at + 3 * BLOCK);
        DoubleVector c4 = fromArray(SPECIES, c, at + 4 * BLOCK), c5 = fromArray(SPECIES, c, at + 5 * BLOCK);
        DoubleVector c6 = fromArray(SPECIES, c, at + 6 * BLOCK), c7 = fromArray(SPECIES, c, at + 7 * BLOCK);
        DoubleVector c8 = fromArray(SPECIES, c, at + 8 * BLOCK), c9 = fromArray(SPECIES, c, at + 9 * BLOCK);
        for (int i = from, p = first; i < to; i += BLOCK, p += SLOT) {
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

    /** Adds what P and Q of degree 4 give: from the polynomials of degree 3, of which those without z are multiplied by x. */
    private static void quartics(int from, int to, Directions n, double[] c, int a, int b, double[] planes, int first,
                                 double[] w, double[] g, double[] dg, double[] v, int square, double[] slope, Directions turn,
                                 double[] byWeight) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), tx = turn.x(), ty = turn.y(), tz = turn.z();
        DoubleVector a0 = fromArray(SPECIES, c, a), a1 = fromArray(SPECIES, c, a + BLOCK);
        DoubleVector a2 = fromArray(SPECIES, c, a + 2 * BLOCK), a3 = fromArray(SPECIES, c, a + 3 * BLOCK);
        DoubleVector a4 = fromArray(SPECIES, c, a + 4 * BLOCK);
        DoubleVector b0 = fromArray(SPECIES, c, b), b1 = fromArray(SPECIES, c, b + BLOCK);
        DoubleVector b2 = fromArray(SPECIES, c, b + 2 * BLOCK), b3 = fromArray(SPECIES, c, b + 3 * BLOCK);
        DoubleVector b4 = fromArray(SPECIES, c, b + 4 * BLOCK), squares = fromArray(SPECIES, v, square);
        for (int i = from, p = first; i < to; i += BLOCK, p += SLOT) {
            int pz = p + PLANE, q = pz + PLANE, qz = q + PLANE;
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector r = b0.mul(y).add(b1), dr = b0.mul(y).add(r);
            r = r.mul(y).add(b2);
            dr = dr.mul(y).add(r);
            r = r.mul(y).add(b3);
            dr = dr.mul(y).add(r);
            DoubleVector cubic = fromArray(SPECIES, planes, q), zOfQ = fromArray(SPECIES, planes, qz);
            DoubleVector xOfQ = fromArray(SPECIES, planes, q + BLOCK).mul(x).add(cubic)
                    .add(z.mul(fromArray(SPECIES, planes, qz + BLOCK)));
            DoubleVector yOfQ = fromArray(SPECIES, planes, q + 2 * BLOCK).mul(x).add(dr)
                    .add(z.mul(fromArray(SPECIES, planes, qz + 2 * BLOCK)));
            DoubleVector ofQ = cubic.mul(x).add(r.mul(y).add(b4)).add(z.mul(zOfQ));
            r = a0.mul(y).add(a1);
            dr = a0.mul(y).add(r);
            r = r.mul(y).add(a2);
            dr = dr.mul(y).add(r);
            r = r.mul(y).add(a3);
            dr = dr.mul(y).add(r);
            cubic = fromArray(SPECIES, planes, p);
            DoubleVector zOfP = fromArray(SPECIES, planes, pz);
            DoubleVector xOfP = fromArray(SPECIES, planes, p + BLOCK).mul(x).add(cubic)
                    .add(z.mul(fromArray(SPECIES, planes, pz + BLOCK)));
            DoubleVector yOfP = fromArray(SPECIES, planes, p + 2 * BLOCK).mul(x).add(dr)
                    .add(z.mul(fromArray(SPECIES, planes, pz + 2 * BLOCK)));
            DoubleVector ofP = cubic.mul(x).add(r.mul(y).add(a4)).add(z.mul(zOfP));
            DoubleVector weight = fromArray(SPECIES, w, i), factor = fromArray(SPECIES, g, i);
            DoubleVector own = squares.mul(factor), both = ofQ.add(own);
            fromArray(SPECIES, byWeight, i).add(factor.mul(both)).intoArray(byWeight, i);
            DoubleVector sum = ofP.add(weight.mul(both.add(own)));
            fromArray(SPECIES, slope, i).add(fromArray(SPECIES, dg, i).mul(sum)).intoArray(slope, i);
            fromArray(SPECIES, tx, i).add(factor.mul(xOfP.add(weight.mul(xOfQ)))).intoArray(tx, i);
            fromArray(SPECIES, ty, i).add(factor.mul(yOfP.add(weight.mul(yOfQ)))).intoArray(ty, i);
            fromArray(SPECIES, tz, i).add(factor.mul(zOfP.add(weight.mul(zOfQ)))).intoArray(tz, i);
        }
    }

    /** A polynomial in x and y of any degree, and its derivatives. */
    private static void any(int from, int to, int degree, double[] nx, double[] ny, double[] c, int at, double[] out,
                            int first) {
        for (int i = from, p = first; i < to; i += BLOCK, p += SLOT) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), zero = DoubleVector.zero(SPECIES);
            DoubleVector v = fromArray(SPECIES, c, at), vx = zero, vy = zero;
            int next = at + BLOCK;
            for (int row = 1; row <= degree; row++) {
                DoubleVector r = fromArray(SPECIES, c, next), dr = r;
                r = r.mul(y).add(fromArray(SPECIES, c, next + BLOCK));
                for (int b = 2; b <= row; b++) {
                    dr = dr.mul(y).add(r);
                    r = r.mul(y).add(fromArray(SPECIES, c, next + BLOCK * b));
                }
                next += BLOCK * (row + 1);
                vx = row == 1 ? v : vx.mul(x).add(v);
                vy = row == 1 ? dr : vy.mul(x).add(dr);
                v = v.mul(x).add(r);
            }
            v.intoArray(out, p);
            vx.intoArray(out, p + BLOCK);
            vy.intoArray(out, p + 2 * BLOCK);
        }
    }

    /** Adds what P and Q of any degree give. */
    private static void add(int from, int to, double[] nz, double[] planes, int first, double[] w, double[] g, double[] dg,
                            double[] v, int square, double[] slope, Directions turn, double[] byWeight) {
        double[] tx = turn.x(), ty = turn.y(), tz = turn.z();
        DoubleVector squares = fromArray(SPECIES, v, square);
        for (int i = from, p = first; i < to; i += BLOCK, p += SLOT) {
            int pz = p + PLANE, q = pz + PLANE, qz = q + PLANE;
            DoubleVector z = fromArray(SPECIES, nz, i), weight = fromArray(SPECIES, w, i), factor = fromArray(SPECIES, g, i);
            DoubleVector zOfP = fromArray(SPECIES, planes, pz), zOfQ = fromArray(SPECIES, planes, qz);
            DoubleVector ofP = fromArray(SPECIES, planes, p).add(z.mul(zOfP));
            DoubleVector ofQ = fromArray(SPECIES, planes, q).add(z.mul(zOfQ));
            DoubleVector own = squares.mul(factor), both = ofQ.add(own);
            fromArray(SPECIES, byWeight, i).add(factor.mul(both)).intoArray(byWeight, i);
            DoubleVector sum = ofP.add(weight.mul(both.add(own)));
            fromArray(SPECIES, slope, i).add(fromArray(SPECIES, dg, i).mul(sum)).intoArray(slope, i);
            DoubleVector xOfP = fromArray(SPECIES, planes, p + BLOCK).add(z.mul(fromArray(SPECIES, planes, pz + BLOCK)));
            DoubleVector xOfQ = fromArray(SPECIES, planes, q + BLOCK).add(z.mul(fromArray(SPECIES, planes, qz + BLOCK)));
            fromArray(SPECIES, tx, i).add(factor.mul(xOfP.add(weight.mul(xOfQ)))).intoArray(tx, i);
            DoubleVector yOfP = fromArray(SPECIES, planes, p + 2 * BLOCK)
                    .add(z.mul(fromArray(SPECIES, planes, pz + 2 * BLOCK)));
            DoubleVector yOfQ = fromArray(SPECIES, planes, q + 2 * BLOCK)
                    .add(z.mul(fromArray(SPECIES, planes, qz + 2 * BLOCK)));
            fromArray(SPECIES, ty, i).add(factor.mul(yOfP.add(weight.mul(yOfQ)))).intoArray(ty, i);
            fromArray(SPECIES, tz, i).add(factor.mul(zOfP.add(weight.mul(zOfQ)))).intoArray(tz, i);
        }
    }

    static void toVectors(int from, int to, Directions n, double[] inverse, double[] u, Directions turn) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), tx = turn.x(), ty = turn.y(), tz = turn.z();
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector ax = fromArray(SPECIES, tx, i), ay = fromArray(SPECIES, ty, i), az = fromArray(SPECIES, tz, i);
            DoubleVector over = fromArray(SPECIES, inverse, i), dot = x.mul(ax).add(y.mul(ay)).add(z.mul(az));
            DoubleVector along = fromArray(SPECIES, u, i).sub(dot.mul(over));
            ax.mul(over).add(along.mul(x)).intoArray(tx, i);
            ay.mul(over).add(along.mul(y)).intoArray(ty, i);
            az.mul(over).add(along.mul(z)).intoArray(tz, i);
        }
    }
}
