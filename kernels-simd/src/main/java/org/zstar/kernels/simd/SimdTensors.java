package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.Sines;
import org.zstar.kernels.TensorLoops;

/** Moments of several radial functions in vectors; holds scratch memory. */
final class SimdTensors implements TensorLoops {
    private final double[] cosine = Sines.cosine();
    private final double[] sine = Sines.sineQuotient();
    private final SimdTensorGradients gradients = new SimdTensorGradients();
    private double[] s = {};
    private double[] c = {};

    @Override
    public void sines(int end, int count, double cutoff, double[] r, double[] inverse, double[] f, double[] slope, double[] g,
                      double[] dg) {
        if (s.length < end) {
            s = new double[r.length];
            c = new double[r.length];
        }
        double over = 1 / cutoff;
        series(end, over, r);
        for (int i = 0; i < end; i += WIDTH) {
            overtones(i, BLOCK * count * (i / BLOCK) + i % BLOCK, count, over, inverse, f, slope, g, dg);
        }
    }

    /** cos φ and −sin φ for φ = π (r over − ½). */
    private void series(int end, double over, double[] r) {
        double[] even = cosine, odd = sine;
        for (int i = 0; i < end; i += WIDTH) {
            DoubleVector phi = fromArray(SPECIES, r, i).mul(over).sub(0.5).mul(Math.PI), square = phi.mul(phi);
            DoubleVector a = DoubleVector.broadcast(SPECIES, even[0]), b = DoubleVector.broadcast(SPECIES, odd[0]);
            for (int k = 1; k < even.length; k++) {
                a = a.mul(square).add(even[k]);
                b = b.mul(square).add(odd[k]);
            }
            a.intoArray(s, i);
            b.mul(phi.neg()).intoArray(c, i);
        }
    }

    private void overtones(int i, int first, int count, double over, double[] inverse, double[] f, double[] slope, double[] g,
                           double[] dg) {
        double scale = Math.sqrt(2 * over), wave = Math.PI * over;
        DoubleVector sine1 = fromArray(SPECIES, s, i), cosine1 = fromArray(SPECIES, c, i), sn = sine1, cn = cosine1;
        DoubleVector by = fromArray(SPECIES, inverse, i), on = fromArray(SPECIES, f, i), fall = fromArray(SPECIES, slope, i);
        for (int n = 1, at = first; n <= count; n++, at += BLOCK) {
            DoubleVector value = sn.mul(by).mul(scale), derivative = cn.mul(scale * wave * n).sub(value).mul(by);
            value.mul(on).intoArray(g, at);
            derivative.mul(on).add(value.mul(fall)).intoArray(dg, at);
            DoubleVector next = sn.mul(cosine1).add(cn.mul(sine1));
            cn = cn.mul(cosine1).sub(sn.mul(sine1));
            sn = next;
        }
    }

    @Override
    public void moments(int from, int to, int count, int degree, Directions n, double[] g, double[] sums, int at,
                        int stride) {
        for (int k = 0; k < count; k++) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                int first = count * from + BLOCK * k + lane, out = at + BLOCK * k + lane;
                if (degree == 3) {
                    third(from + lane, to, first, BLOCK * count, n.x(), n.y(), n.z(), g, sums, out, stride);
                } else {
                    second(from + lane, to, first, BLOCK * count, n.x(), n.y(), n.z(), g, sums, out, stride);
                }
            }
        }
    }

    private static void second(int from, int to, int first, int step, double[] nx, double[] ny, double[] nz, double[] g,
                               double[] sums, int at, int stride) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0;
        for (int i = from, p = first; i < to; i += BLOCK, p += step) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector one = fromArray(SPECIES, g, p), gx = x.mul(one), gy = y.mul(one), gz = z.mul(one);
            s0 = s0.add(gx);
            s1 = s1.add(gy);
            s2 = s2.add(gz);
            s3 = s3.add(x.mul(gx));
            s4 = s4.add(x.mul(gy));
            s5 = s5.add(x.mul(gz));
            s6 = s6.add(y.mul(gy));
            s7 = s7.add(y.mul(gz));
            s8 = s8.add(z.mul(gz));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + stride);
        s2.intoArray(sums, at + 2 * stride);
        s3.intoArray(sums, at + 3 * stride);
        s4.intoArray(sums, at + 4 * stride);
        s5.intoArray(sums, at + 5 * stride);
        s6.intoArray(sums, at + 6 * stride);
        s7.intoArray(sums, at + 7 * stride);
        s8.intoArray(sums, at + 8 * stride);
    }

    private static void third(int from, int to, int first, int step, double[] nx, double[] ny, double[] nz, double[] g,
                              double[] sums, int at, int stride) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0,
                s9 = s0, s10 = s0, s11 = s0, s12 = s0, s13 = s0, s14 = s0, s15 = s0;
        for (int i = from, p = first; i < to; i += BLOCK, p += step) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector one = fromArray(SPECIES, g, p), gx = x.mul(one), gy = y.mul(one), gz = z.mul(one);
            DoubleVector xx = x.mul(gx), xy = x.mul(gy), xz = x.mul(gz), yy = y.mul(gy), yz = y.mul(gz), zz = z.mul(gz);
            s0 = s0.add(xx);
            s1 = s1.add(xy);
            s2 = s2.add(xz);
            s3 = s3.add(yy);
            s4 = s4.add(yz);
            s5 = s5.add(zz);
            s6 = s6.add(x.mul(xx));
            s7 = s7.add(x.mul(xy));
            s8 = s8.add(x.mul(xz));
            s9 = s9.add(x.mul(yy));
            s10 = s10.add(x.mul(yz));
            s11 = s11.add(x.mul(zz));
            s12 = s12.add(y.mul(yy));
            s13 = s13.add(y.mul(yz));
            s14 = s14.add(y.mul(zz));
            s15 = s15.add(z.mul(zz));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + stride);
        s2.intoArray(sums, at + 2 * stride);
        s3.intoArray(sums, at + 3 * stride);
        s4.intoArray(sums, at + 4 * stride);
        s5.intoArray(sums, at + 5 * stride);
        s6.intoArray(sums, at + 6 * stride);
        s7.intoArray(sums, at + 7 * stride);
        s8.intoArray(sums, at + 8 * stride);
        s9.intoArray(sums, at + 9 * stride);
        s10.intoArray(sums, at + 10 * stride);
        s11.intoArray(sums, at + 11 * stride);
        s12.intoArray(sums, at + 12 * stride);
        s13.intoArray(sums, at + 13 * stride);
        s14.intoArray(sums, at + 14 * stride);
        s15.intoArray(sums, at + 15 * stride);
    }

    @Override
    public void addGradients(int from, int to, int count, int degree, Directions n, double[] inverse, double[] g, double[] dg,
                             double[] c, int at, int stride, double[] u, Directions gradient) {
        gradients.add(from, to, count, degree, n, inverse, g, dg, c, at, stride, u, gradient);
    }

    @Override
    public void products(ProductMap map, double[] a, double[] b, double[] out) {
        int[] first = map.first(), target = map.target();
        for (int row = 0; row < target.length; row++) {
            for (int lane = 0; lane < BLOCK; lane += WIDTH) {
                product(first[row], first[row + 1], map.left(), map.right(), map.value(), a, b, lane, out,
                        BLOCK * target[row] + lane);
            }
        }
    }

    private static void product(int from, int to, int[] left, int[] right, double[] value, double[] a, double[] b, int lane,
                                double[] out, int at) {
        DoubleVector sum = fromArray(SPECIES, out, at);
        for (int e = from; e < to; e++) {
            DoubleVector scaled = fromArray(SPECIES, a, BLOCK * left[e] + lane).mul(value[e]);
            sum = sum.add(scaled.mul(fromArray(SPECIES, b, BLOCK * right[e] + lane)));
        }
        sum.intoArray(out, at);
    }

    @Override
    public void addFour(int size, double[] factor, int[] from, int shift, double[] in, double[] out, int to) {
        double a = factor[0], b = factor[1], c = factor[2], d = factor[3];
        int p = from[0] + shift, q = from[1] + shift, r = from[2] + shift, s = from[3] + shift;
        for (int i = 0; i < size; i += WIDTH) {
            DoubleVector first = fromArray(SPECIES, in, p + i).mul(a).add(fromArray(SPECIES, in, q + i).mul(b));
            DoubleVector second = fromArray(SPECIES, in, r + i).mul(c).add(fromArray(SPECIES, in, s + i).mul(d));
            fromArray(SPECIES, out, to + i).add(first.add(second)).intoArray(out, to + i);
        }
    }

    @Override
    public void addDot(int from, int to, double[] a, double[] b, double[] sums) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            addDot(BLOCK * from + lane, BLOCK * to, a, b, sums, lane);
        }
    }

    private static void addDot(int from, int end, double[] a, double[] b, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0;
        int k = from;
        for (; k + 3 * BLOCK < end; k += 4 * BLOCK) {
            s0 = s0.add(fromArray(SPECIES, a, k).mul(fromArray(SPECIES, b, k)));
            s1 = s1.add(fromArray(SPECIES, a, k + BLOCK).mul(fromArray(SPECIES, b, k + BLOCK)));
            s2 = s2.add(fromArray(SPECIES, a, k + 2 * BLOCK).mul(fromArray(SPECIES, b, k + 2 * BLOCK)));
            s3 = s3.add(fromArray(SPECIES, a, k + 3 * BLOCK).mul(fromArray(SPECIES, b, k + 3 * BLOCK)));
        }
        for (; k < end; k += BLOCK) {
            s0 = s0.add(fromArray(SPECIES, a, k).mul(fromArray(SPECIES, b, k)));
        }
        fromArray(SPECIES, sums, at).add(s0.add(s1).add(s2.add(s3))).intoArray(sums, at);
    }
}
