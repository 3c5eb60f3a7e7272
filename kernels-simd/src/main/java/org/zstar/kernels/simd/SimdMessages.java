package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.MessageLoops;

/** What neighbours send, in vectors; holds scratch memory. */
final class SimdMessages implements MessageLoops {
    /** Numbers per neighbour and message: derivative along the direction, a vector, and what the direction e is multiplied by. */
    private static final int PARTS = 5;

    private double[] parts = {};

    @Override
    public void densities(int from, int to, int functions, double[] g, double[] sums, int at) {
        for (int k = 0; k < BLOCK * functions; k += WIDTH) {
            DoubleVector sum = DoubleVector.zero(SPECIES);
            for (int i = functions * from + k; i < functions * to; i += BLOCK * functions) {
                sum = sum.add(fromArray(SPECIES, g, i));
            }
            sum.intoArray(sums, at + k);
        }
    }

    @Override
    public void sums(int from, int to, Counts counts, Directions n, double[] e, double[] g, double[] h, double[] sums, int at,
                     int stride) {
        int all = counts.all(), messages = counts.messages(), last = counts.functions() - 1;
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int c = 0; c < messages; c++) {
                int of = messages * from + BLOCK * c + lane;
                for (int k = 0; k <= last; k += 2) {
                    int p = all * from + BLOCK * k + lane, to0 = at + BLOCK * (messages * k + c) + lane;
                    if (k < last) {
                        two(from + lane, to, n.x(), n.y(), n.z(), e, g, p, BLOCK * all, h, of, BLOCK * messages, sums, to0,
                                stride, BLOCK * messages);
                    } else {
                        one(from + lane, to, n.x(), n.y(), n.z(), e, g, p, BLOCK * all, h, of, BLOCK * messages, sums, to0,
                                stride);
                    }
                }
            }
        }
    }

    private static void one(int from, int to, double[] nx, double[] ny, double[] nz, double[] e, double[] g, int firstG,
                            int stepG, double[] h, int firstH, int stepH, double[] sums, int at, int stride) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0;
        for (int i = from, p = firstG, q = firstH; i < to; i += BLOCK, p += stepG, q += stepH) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector w = fromArray(SPECIES, g, p).mul(fromArray(SPECIES, h, q));
            DoubleVector t = x.mul(e[0]).add(y.mul(e[1])).add(z.mul(e[2])).mul(w);
            s0 = s0.add(w);
            s1 = s1.add(x.mul(w));
            s2 = s2.add(y.mul(w));
            s3 = s3.add(z.mul(w));
            s4 = s4.add(x.mul(t));
            s5 = s5.add(y.mul(t));
            s6 = s6.add(z.mul(t));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + stride);
        s2.intoArray(sums, at + 2 * stride);
        s3.intoArray(sums, at + 3 * stride);
        s4.intoArray(sums, at + 4 * stride);
        s5.intoArray(sums, at + 5 * stride);
        s6.intoArray(sums, at + 6 * stride);
    }

    /** The sums of two functions, the second {@code next} behind the first. */
    private static void two(int from, int to, double[] nx, double[] ny, double[] nz, double[] e, double[] g, int firstG,
                            int stepG, double[] h, int firstH, int stepH, double[] sums, int at, int stride, int next) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0;
        DoubleVector r0 = s0, r1 = s0, r2 = s0, r3 = s0, r4 = s0, r5 = s0, r6 = s0;
        for (int i = from, p = firstG, q = firstH; i < to; i += BLOCK, p += stepG, q += stepH) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector sent = fromArray(SPECIES, h, q), along = x.mul(e[0]).add(y.mul(e[1])).add(z.mul(e[2]));
            DoubleVector w = fromArray(SPECIES, g, p).mul(sent), t = along.mul(w);
            DoubleVector v = fromArray(SPECIES, g, p + BLOCK).mul(sent), r = along.mul(v);
            s0 = s0.add(w);
            s1 = s1.add(x.mul(w));
            s2 = s2.add(y.mul(w));
            s3 = s3.add(z.mul(w));
            s4 = s4.add(x.mul(t));
            s5 = s5.add(y.mul(t));
            s6 = s6.add(z.mul(t));
            r0 = r0.add(v);
            r1 = r1.add(x.mul(v));
            r2 = r2.add(y.mul(v));
            r3 = r3.add(z.mul(v));
            r4 = r4.add(x.mul(r));
            r5 = r5.add(y.mul(r));
            r6 = r6.add(z.mul(r));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + stride);
        s2.intoArray(sums, at + 2 * stride);
        s3.intoArray(sums, at + 3 * stride);
        s4.intoArray(sums, at + 4 * stride);
        s5.intoArray(sums, at + 5 * stride);
        s6.intoArray(sums, at + 6 * stride);
        r0.intoArray(sums, at + next);
        r1.intoArray(sums, at + next + stride);
        r2.intoArray(sums, at + next + 2 * stride);
        r3.intoArray(sums, at + next + 3 * stride);
        r4.intoArray(sums, at + next + 4 * stride);
        r5.intoArray(sums, at + next + 5 * stride);
        r6.intoArray(sums, at + next + 6 * stride);
    }

    @Override
    public void addGradients(int from, int to, Counts counts, Directions n, double[] inverse, double[] e, double[] g,
                             double[] dg, double[] h, double[] b, int at, int stride, double[] u, Directions gradient,
                             double[] hBar) {
        int messages = counts.messages(), size = PARTS * messages * (to - from);
        if (parts.length < size) {
            parts = new double[size + PARTS * messages * 4 * BLOCK];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int c = 0; c < messages; c++) {
                values(from + lane, to, counts, n, e, g, dg, lane, b, at + BLOCK * c + lane, stride, hBar, c, parts);
            }
            finish(from + lane, to, messages, n, inverse, e, h, lane, parts, u, gradient);
        }
    }

    /** Of one message: its derivative, and what it is worth for the gradient once it is known how much is sent. */
    private static void values(int from, int to, Counts counts, Directions n, double[] e, double[] g, double[] dg, int lane,
                               double[] b, int at, int stride, double[] hBar, int c, double[] parts) {
        int all = counts.all(), messages = counts.messages(), step = BLOCK * messages, end = counts.functions();
        double[] nx = n.x(), ny = n.y(), nz = n.z();
        int out = BLOCK * PARTS * c + lane;
        for (int i = from; i < to; i += BLOCK, out += BLOCK * PARTS * messages) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector t = x.mul(e[0]).add(y.mul(e[1])).add(z.mul(e[2]));
            DoubleVector value = DoubleVector.zero(SPECIES), change = value, qx = value, qy = value, qz = value, a = value;
            for (int k = 0, p = all * (i - lane) + lane, m = at; k < end; k++, p += BLOCK, m += step) {
                DoubleVector b4 = fromArray(SPECIES, b, m + 4 * stride), b5 = fromArray(SPECIES, b, m + 5 * stride);
                DoubleVector b6 = fromArray(SPECIES, b, m + 6 * stride), f = fromArray(SPECIES, g, p);
                DoubleVector px = b4.mul(t).add(fromArray(SPECIES, b, m + stride));
                DoubleVector py = b5.mul(t).add(fromArray(SPECIES, b, m + 2 * stride));
                DoubleVector pz = b6.mul(t).add(fromArray(SPECIES, b, m + 3 * stride));
                DoubleVector sum = px.mul(x).add(py.mul(y)).add(pz.mul(z)).add(fromArray(SPECIES, b, m));
                value = value.add(sum.mul(f));
                change = change.add(sum.mul(fromArray(SPECIES, dg, p)));
                qx = qx.add(px.mul(f));
                qy = qy.add(py.mul(f));
                qz = qz.add(pz.mul(f));
                a = a.add(b4.mul(x).add(b5.mul(y)).add(b6.mul(z)).mul(f));
            }
            value.intoArray(hBar, messages * (i - lane) + BLOCK * c + lane);
            change.intoArray(parts, out);
            qx.intoArray(parts, out + BLOCK);
            qy.intoArray(parts, out + 2 * BLOCK);
            qz.intoArray(parts, out + 3 * BLOCK);
            a.intoArray(parts, out + 4 * BLOCK);
        }
    }

    private static void finish(int from, int to, int messages, Directions n, double[] inverse, double[] e, double[] h, int lane,
                               double[] parts, double[] u, Directions gradient) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = from, in = lane; i < to; i += BLOCK) {
            DoubleVector slope = DoubleVector.zero(SPECIES), vx = slope, vy = slope, vz = slope, along = slope;
            for (int c = 0, q = messages * (i - lane) + lane; c < messages; c++, q += BLOCK, in += BLOCK * PARTS) {
                DoubleVector sent = fromArray(SPECIES, h, q);
                slope = slope.add(fromArray(SPECIES, parts, in).mul(sent));
                vx = vx.add(fromArray(SPECIES, parts, in + BLOCK).mul(sent));
                vy = vy.add(fromArray(SPECIES, parts, in + 2 * BLOCK).mul(sent));
                vz = vz.add(fromArray(SPECIES, parts, in + 3 * BLOCK).mul(sent));
                along = along.add(fromArray(SPECIES, parts, in + 4 * BLOCK).mul(sent));
            }
            DoubleVector over = fromArray(SPECIES, inverse, i);
            vx = vx.add(along.mul(e[0]));
            vy = vy.add(along.mul(e[1]));
            vz = vz.add(along.mul(e[2]));
            DoubleVector radial = vx.mul(fromArray(SPECIES, nx, i)).add(vy.mul(fromArray(SPECIES, ny, i)))
                    .add(vz.mul(fromArray(SPECIES, nz, i)));
            fromArray(SPECIES, u, i).add(slope.sub(radial.mul(over))).intoArray(u, i);
            fromArray(SPECIES, gx, i).add(vx.mul(over)).intoArray(gx, i);
            fromArray(SPECIES, gy, i).add(vy.mul(over)).intoArray(gy, i);
            fromArray(SPECIES, gz, i).add(vz.mul(over)).intoArray(gz, i);
        }
    }

    @Override
    public void slopes(int from, int to, int functions, double[] own, int at, double[] other, double[] dg, double[] u) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            for (int i = from + lane, p = functions * from + lane; i < to; i += BLOCK) {
                DoubleVector sum = DoubleVector.zero(SPECIES);
                for (int k = 0; k < functions; k++, p += BLOCK) {
                    DoubleVector both = fromArray(SPECIES, own, at + BLOCK * k + lane).add(fromArray(SPECIES, other, p));
                    sum = sum.add(both.mul(fromArray(SPECIES, dg, p)));
                }
                sum.intoArray(u, i);
            }
        }
    }
}
