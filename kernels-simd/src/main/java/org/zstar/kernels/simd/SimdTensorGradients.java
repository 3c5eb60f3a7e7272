package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.TensorLoops;

/**
 * Gradients of moments in vectors; holds scratch memory. In a first loop the polynomials of each neighbour are summed over the
 * radial functions, with the functions and with their derivatives as weights; then their tensors are contracted with the unit
 * vector, one index at a time.
 */
final class SimdTensorGradients {
    /** A symmetric matrix, and a vector. */
    private static final int MATRIX = 6;
    private static final int FORM = 9;
    /** Numbers of a few slots at a time, so that what is kept of them stays in the first cache. */
    private static final int CHUNK = 8 * BLOCK;

    /** Per slot, the components of both tensors with the functions as weights, and those with the derivatives. */
    private double[] parts = {};
    /** Per slot a matrix and a vector of zeros for the gradient, and both for the value. */
    private double[] forms = {};

    void add(int from, int to, int count, int degree, Directions n, double[] inverse, double[] g, double[] dg, double[] c,
             int at, int stride, double[] u, Directions gradient) {
        for (int i = from; i < to; i += CHUNK) {
            addChunk(i, Math.min(to, i + CHUNK), count, degree, n, inverse, g, dg, c, at, stride, u, gradient);
        }
    }

    private void addChunk(int from, int to, int count, int degree, Directions n, double[] inverse, double[] g, double[] dg,
                          double[] c, int at, int stride, double[] u, Directions gradient) {
        int size = TensorLoops.moments(degree), slots = (to - from) / BLOCK;
        if (parts.length < 2 * size * BLOCK * slots || forms.length < 2 * FORM * BLOCK * slots) {
            parts = new double[2 * size * BLOCK * (slots + 4)];
            forms = new double[2 * FORM * BLOCK * (slots + 4)];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            sum(from, to, lane, count, size, g, dg, c, at + lane, stride);
            double lower = (degree - 1.0) / degree;
            if (degree == 3) {
                firstRow(from + lane, to, n, lane, lower, lane);
                otherRows(from + lane, to, n, lane, lower, lane);
                firstRow(from + lane, to, n, lane + BLOCK * size, 1, lane + BLOCK * FORM);
                otherRows(from + lane, to, n, lane + BLOCK * size, 1, lane + BLOCK * FORM);
                values(from + lane, to, forms, lane + BLOCK * FORM, BLOCK * MATRIX, n, u);
                gradients(from + lane, to, forms, lane, BLOCK * MATRIX, lower, degree, n, inverse, u, gradient);
            } else {
                values(from + lane, to, parts, lane + BLOCK * (size + 3), -3 * BLOCK, n, u);
                gradients(from + lane, to, parts, lane + BLOCK * 3, -3 * BLOCK, lower, degree, n, inverse, u, gradient);
            }
        }
    }

    private void sum(int from, int to, int lane, int count, int size, double[] g, double[] dg, double[] c, int at,
                     int stride) {
        int out = lane;
        for (int i = from; i < to; i += BLOCK, out += 2 * size * BLOCK) {
            int m = 0;
            for (; m + 4 <= size; m += 4) {
                four(count, g, dg, count * i + lane, c, at + stride * m, stride, parts, out + BLOCK * m, BLOCK * size);
            }
            for (; m < size; m++) {
                one(count, g, dg, count * i + lane, c, at + stride * m, parts, out + BLOCK * m, BLOCK * size);
            }
        }
    }

    /** Four components; the sums with derivatives go {@code step} further. */
    private static void four(int count, double[] g, double[] dg, int from, double[] c, int at, int stride,
                             double[] out, int to, int step) {
        DoubleVector v0 = DoubleVector.zero(SPECIES), v1 = v0, v2 = v0, v3 = v0, d0 = v0, d1 = v0, d2 = v0, d3 = v0;
        for (int k = 0, p = from, q = at; k < count; k++, p += BLOCK, q += BLOCK) {
            DoubleVector a = fromArray(SPECIES, g, p), b = fromArray(SPECIES, dg, p);
            DoubleVector c0 = fromArray(SPECIES, c, q), c1 = fromArray(SPECIES, c, q + stride);
            DoubleVector c2 = fromArray(SPECIES, c, q + 2 * stride), c3 = fromArray(SPECIES, c, q + 3 * stride);
            v0 = v0.add(c0.mul(a));
            v1 = v1.add(c1.mul(a));
            v2 = v2.add(c2.mul(a));
            v3 = v3.add(c3.mul(a));
            d0 = d0.add(c0.mul(b));
            d1 = d1.add(c1.mul(b));
            d2 = d2.add(c2.mul(b));
            d3 = d3.add(c3.mul(b));
        }
        v0.intoArray(out, to);
        v1.intoArray(out, to + BLOCK);
        v2.intoArray(out, to + 2 * BLOCK);
        v3.intoArray(out, to + 3 * BLOCK);
        d0.intoArray(out, to + step);
        d1.intoArray(out, to + step + BLOCK);
        d2.intoArray(out, to + step + 2 * BLOCK);
        d3.intoArray(out, to + step + 3 * BLOCK);
    }

    private static void one(int count, double[] g, double[] dg, int from, double[] c, int at, double[] out, int to, int step) {
        DoubleVector v = DoubleVector.zero(SPECIES), d = v;
        for (int k = 0, p = from, q = at; k < count; k++, p += BLOCK, q += BLOCK) {
            DoubleVector factor = fromArray(SPECIES, c, q);
            v = v.add(factor.mul(fromArray(SPECIES, g, p)));
            d = d.add(factor.mul(fromArray(SPECIES, dg, p)));
        }
        v.intoArray(out, to);
        d.intoArray(out, to + step);
    }

    /** The components xx, xy, xz of the matrix V·n + lower U, and no vector. */
    private void firstRow(int from, int to, Directions n, int part, double lower, int form) {
        double[] nx = n.x(), ny = n.y(), nz = n.z();
        DoubleVector none = DoubleVector.zero(SPECIES);
        for (int i = from, p = part, f = form; i < to; i += BLOCK, p += 32 * BLOCK, f += 2 * FORM * BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector xxy = fromArray(SPECIES, parts, p + 7 * BLOCK), xxz = fromArray(SPECIES, parts, p + 8 * BLOCK);
            DoubleVector xyz = fromArray(SPECIES, parts, p + 10 * BLOCK);
            fromArray(SPECIES, parts, p + 6 * BLOCK).mul(x).add(xxy.mul(y)).add(xxz.mul(z))
                    .add(fromArray(SPECIES, parts, p).mul(lower)).intoArray(forms, f);
            xxy.mul(x).add(fromArray(SPECIES, parts, p + 9 * BLOCK).mul(y)).add(xyz.mul(z))
                    .add(fromArray(SPECIES, parts, p + BLOCK).mul(lower)).intoArray(forms, f + BLOCK);
            xxz.mul(x).add(xyz.mul(y)).add(fromArray(SPECIES, parts, p + 11 * BLOCK).mul(z))
                    .add(fromArray(SPECIES, parts, p + 2 * BLOCK).mul(lower)).intoArray(forms, f + 2 * BLOCK);
            none.intoArray(forms, f + BLOCK * MATRIX);
            none.intoArray(forms, f + BLOCK * (MATRIX + 1));
            none.intoArray(forms, f + BLOCK * (MATRIX + 2));
        }
    }

    /** Its components yy, yz, zz. */
    private void otherRows(int from, int to, Directions n, int part, double lower, int form) {
        double[] nx = n.x(), ny = n.y(), nz = n.z();
        for (int i = from, p = part, f = form; i < to; i += BLOCK, p += 32 * BLOCK, f += 2 * FORM * BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector yyz = fromArray(SPECIES, parts, p + 13 * BLOCK), yzz = fromArray(SPECIES, parts, p + 14 * BLOCK);
            fromArray(SPECIES, parts, p + 9 * BLOCK).mul(x).add(fromArray(SPECIES, parts, p + 12 * BLOCK).mul(y))
                    .add(yyz.mul(z)).add(fromArray(SPECIES, parts, p + 3 * BLOCK).mul(lower)).intoArray(forms, f + 3 * BLOCK);
            fromArray(SPECIES, parts, p + 10 * BLOCK).mul(x).add(yyz.mul(y)).add(yzz.mul(z))
                    .add(fromArray(SPECIES, parts, p + 4 * BLOCK).mul(lower)).intoArray(forms, f + 4 * BLOCK);
            fromArray(SPECIES, parts, p + 11 * BLOCK).mul(x).add(yzz.mul(y))
                    .add(fromArray(SPECIES, parts, p + 15 * BLOCK).mul(z))
                    .add(fromArray(SPECIES, parts, p + 5 * BLOCK).mul(lower)).intoArray(forms, f + 5 * BLOCK);
        }
    }

    /** Adds the values of matrices and vectors; {@code vector} is where a vector lies beside its matrix. */
    private static void values(int from, int to, double[] forms, int first, int vector, Directions n, double[] u) {
        double[] nx = n.x(), ny = n.y(), nz = n.z();
        for (int i = from, p = first; i < to; i += BLOCK, p += 2 * FORM * BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector xy = fromArray(SPECIES, forms, p + BLOCK), xz = fromArray(SPECIES, forms, p + 2 * BLOCK);
            DoubleVector yz = fromArray(SPECIES, forms, p + 4 * BLOCK);
            DoubleVector vx = fromArray(SPECIES, forms, p).mul(x).add(xy.mul(y)).add(xz.mul(z))
                    .add(fromArray(SPECIES, forms, p + vector));
            DoubleVector vy = xy.mul(x).add(fromArray(SPECIES, forms, p + 3 * BLOCK).mul(y)).add(yz.mul(z))
                    .add(fromArray(SPECIES, forms, p + vector + BLOCK));
            DoubleVector vz = xz.mul(x).add(yz.mul(y)).add(fromArray(SPECIES, forms, p + 5 * BLOCK).mul(z))
                    .add(fromArray(SPECIES, forms, p + vector + 2 * BLOCK));
            fromArray(SPECIES, u, i).add(vx.mul(x).add(vy.mul(y)).add(vz.mul(z))).intoArray(u, i);
        }
    }

    /** Adds the gradients: M·n + lower v, times degree over distance, and less what is along the direction. */
    private static void gradients(int from, int to, double[] forms, int first, int vector, double lower, int degree,
                                  Directions n, double[] inverse, double[] u, Directions gradient) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = from, p = first; i < to; i += BLOCK, p += 2 * FORM * BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector xy = fromArray(SPECIES, forms, p + BLOCK), xz = fromArray(SPECIES, forms, p + 2 * BLOCK);
            DoubleVector yz = fromArray(SPECIES, forms, p + 4 * BLOCK), scale = fromArray(SPECIES, inverse, i).mul(degree);
            DoubleVector vx = fromArray(SPECIES, forms, p).mul(x).add(xy.mul(y)).add(xz.mul(z))
                    .add(fromArray(SPECIES, forms, p + vector).mul(lower));
            DoubleVector vy = xy.mul(x).add(fromArray(SPECIES, forms, p + 3 * BLOCK).mul(y)).add(yz.mul(z))
                    .add(fromArray(SPECIES, forms, p + vector + BLOCK).mul(lower));
            DoubleVector vz = xz.mul(x).add(yz.mul(y)).add(fromArray(SPECIES, forms, p + 5 * BLOCK).mul(z))
                    .add(fromArray(SPECIES, forms, p + vector + 2 * BLOCK).mul(lower));
            DoubleVector along = vx.mul(x).add(vy.mul(y)).add(vz.mul(z));
            fromArray(SPECIES, u, i).sub(along.mul(scale)).intoArray(u, i);
            fromArray(SPECIES, gx, i).add(vx.mul(scale)).intoArray(gx, i);
            fromArray(SPECIES, gy, i).add(vy.mul(scale)).intoArray(gy, i);
            fromArray(SPECIES, gz, i).add(vz.mul(scale)).intoArray(gz, i);
        }
    }
}
