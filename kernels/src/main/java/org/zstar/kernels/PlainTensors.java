package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/** Moments of several radial functions in plain Java. */
final class PlainTensors implements TensorLoops {
    private static final int LANES = BlockLoops.LANES;

    private final double[] cosine = Sines.cosine();
    private final double[] sine = Sines.sineQuotient();
    private final PlainTensorGradients gradients = new PlainTensorGradients();

    @Override
    public void sines(int end, int count, double cutoff, double[] r, double[] inverse, double[] f, double[] slope, double[] g,
                      double[] dg) {
        double over = 1 / cutoff, scale = Math.sqrt(2 * over), wave = Math.PI * over;
        for (int i = 0; i < end; i++) {
            // sin πx = cos φ and cos πx = −sin φ with φ = π(x − ½), |φ| ≤ π/2
            double phi = (r[i] * over - 0.5) * Math.PI, square = phi * phi;
            double s = Sines.polynomial(cosine, square), c = Sines.polynomial(sine, square) * -phi;
            double sn = s, cn = c;
            int at = LANES * count * (i / LANES) + i % LANES;
            for (int n = 1; n <= count; n++, at += LANES) {
                double value = sn * inverse[i] * scale, derivative = (cn * (scale * wave * n) - value) * inverse[i];
                g[at] = value * f[i];
                dg[at] = derivative * f[i] + value * slope[i];
                double next = sn * c + cn * s;
                cn = cn * c - sn * s;
                sn = next;
            }
        }
    }

    @Override
    public void moments(int from, int to, int count, int degree, Directions n, double[] g, double[] sums, int at,
                        int stride) {
        for (int k = 0; k < count; k++) {
            for (int lane = 0; lane < LANES; lane++) {
                int first = LANES * k + lane, out = at + first;
                if (degree == 3) {
                    third(from + lane, to, count, first, n.x(), n.y(), n.z(), g, sums, out, stride);
                } else {
                    second(from + lane, to, count, first, n.x(), n.y(), n.z(), g, sums, out, stride);
                }
            }
        }
    }

    private static void second(int from, int to, int count, int first, double[] nx, double[] ny, double[] nz, double[] g,
                               double[] sums, int at, int stride) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0;
        for (int i = from, p = count * (from / LANES * LANES) + first; i < to; i += LANES, p += LANES * count) {
            double x = nx[i], y = ny[i], z = nz[i], gx = x * g[p], gy = y * g[p], gz = z * g[p];
            s0 += gx;
            s1 += gy;
            s2 += gz;
            s3 += x * gx;
            s4 += x * gy;
            s5 += x * gz;
            s6 += y * gy;
            s7 += y * gz;
            s8 += z * gz;
        }
        sums[at] = s0;
        sums[at + stride] = s1;
        sums[at + 2 * stride] = s2;
        sums[at + 3 * stride] = s3;
        sums[at + 4 * stride] = s4;
        sums[at + 5 * stride] = s5;
        sums[at + 6 * stride] = s6;
        sums[at + 7 * stride] = s7;
        sums[at + 8 * stride] = s8;
    }

    private static void third(int from, int to, int count, int first, double[] nx, double[] ny, double[] nz, double[] g,
                              double[] sums, int at, int stride) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0, s8 = 0, s9 = 0, s10 = 0, s11 = 0, s12 = 0,
                s13 = 0, s14 = 0, s15 = 0;
        for (int i = from, p = count * (from / LANES * LANES) + first; i < to; i += LANES, p += LANES * count) {
            double x = nx[i], y = ny[i], z = nz[i], gx = x * g[p], gy = y * g[p], gz = z * g[p];
            double xx = x * gx, xy = x * gy, xz = x * gz, yy = y * gy, yz = y * gz, zz = z * gz;
            s0 += xx;
            s1 += xy;
            s2 += xz;
            s3 += yy;
            s4 += yz;
            s5 += zz;
            s6 += x * xx;
            s7 += x * xy;
            s8 += x * xz;
            s9 += x * yy;
            s10 += x * yz;
            s11 += x * zz;
            s12 += y * yy;
            s13 += y * yz;
            s14 += y * zz;
            s15 += z * zz;
        }
        sums[at] = s0;
        sums[at + stride] = s1;
        sums[at + 2 * stride] = s2;
        sums[at + 3 * stride] = s3;
        sums[at + 4 * stride] = s4;
        sums[at + 5 * stride] = s5;
        sums[at + 6 * stride] = s6;
        sums[at + 7 * stride] = s7;
        sums[at + 8 * stride] = s8;
        sums[at + 9 * stride] = s9;
        sums[at + 10 * stride] = s10;
        sums[at + 11 * stride] = s11;
        sums[at + 12 * stride] = s12;
        sums[at + 13 * stride] = s13;
        sums[at + 14 * stride] = s14;
        sums[at + 15 * stride] = s15;
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
            product(first[row], first[row + 1], map, a, b, out, LANES * target[row]);
        }
    }

    private static void product(int from, int to, ProductMap map, double[] a, double[] b, double[] out, int at) {
        int[] left = map.left(), right = map.right();
        double[] value = map.value();
        double s0 = out[at], s1 = out[at + 1], s2 = out[at + 2], s3 = out[at + 3], s4 = out[at + 4], s5 = out[at + 5],
                s6 = out[at + 6], s7 = out[at + 7];
        for (int e = from; e < to; e++) {
            double v = value[e];
            int l = LANES * left[e], r = LANES * right[e];
            s0 += v * a[l] * b[r];
            s1 += v * a[l + 1] * b[r + 1];
            s2 += v * a[l + 2] * b[r + 2];
            s3 += v * a[l + 3] * b[r + 3];
            s4 += v * a[l + 4] * b[r + 4];
            s5 += v * a[l + 5] * b[r + 5];
            s6 += v * a[l + 6] * b[r + 6];
            s7 += v * a[l + 7] * b[r + 7];
        }
        Columns.store(s0, s1, s2, s3, s4, s5, s6, s7, out, at);
    }

    @Override
    public void addFour(int size, double[] factor, int[] from, int shift, double[] in, double[] out, int to) {
        double a = factor[0], b = factor[1], c = factor[2], d = factor[3];
        int p = from[0] + shift, q = from[1] + shift, r = from[2] + shift, s = from[3] + shift;
        for (int i = 0; i < size; i++) {
            out[to + i] += (a * in[p + i] + b * in[q + i]) + (c * in[r + i] + d * in[s + i]);
        }
    }

    @Override
    public void addDot(int from, int to, double[] a, double[] b, double[] sums) {
        for (int lane = 0; lane < LANES; lane++) {
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            int k = LANES * from + lane;
            for (; k + 3 * LANES < LANES * to; k += 4 * LANES) {
                s0 += a[k] * b[k];
                s1 += a[k + LANES] * b[k + LANES];
                s2 += a[k + 2 * LANES] * b[k + 2 * LANES];
                s3 += a[k + 3 * LANES] * b[k + 3 * LANES];
            }
            for (; k < LANES * to; k += LANES) {
                s0 += a[k] * b[k];
            }
            sums[lane] += (s0 + s1) + (s2 + s3);
        }
    }
}
