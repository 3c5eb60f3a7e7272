package org.zstar.kernels;

import org.zstar.kernels.BlockLoops.Directions;

/** What neighbours send, in plain Java. */
final class PlainMessages implements MessageLoops {
    private static final int LANES = BlockLoops.LANES;

    @Override
    public void densities(int from, int to, int functions, double[] g, double[] sums, int at) {
        for (int k = 0; k < LANES * functions; k++) {
            double sum = 0;
            for (int i = functions * from + k; i < functions * to; i += LANES * functions) {
                sum += g[i];
            }
            sums[at + k] = sum;
        }
    }

    @Override
    public void sums(int from, int to, Counts counts, Directions n, double[] e, double[] g, double[] h, double[] sums, int at,
                     int stride) {
        for (int k = 0; k < counts.functions(); k++) {
            for (int c = 0; c < counts.messages(); c++) {
                for (int lane = 0; lane < LANES; lane++) {
                    sum(from + lane, to, n, e, g, counts.all() * from + LANES * k + lane, counts.all() * LANES, h,
                            counts.messages() * from + LANES * c + lane, counts.messages() * LANES, sums,
                            at + LANES * (counts.messages() * k + c) + lane, stride);
                }
            }
        }
    }

    private static void sum(int from, int to, Directions n, double[] e, double[] g, int firstG, int stepG, double[] h,
                            int firstH, int stepH, double[] sums, int at, int stride) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0;
        for (int i = from, p = firstG, q = firstH; i < to; i += LANES, p += stepG, q += stepH) {
            double x = n.x()[i], y = n.y()[i], z = n.z()[i], w = g[p] * h[q], t = (x * e[0] + y * e[1] + z * e[2]) * w;
            s0 += w;
            s1 += x * w;
            s2 += y * w;
            s3 += z * w;
            s4 += x * t;
            s5 += y * t;
            s6 += z * t;
        }
        sums[at] = s0;
        sums[at + stride] = s1;
        sums[at + 2 * stride] = s2;
        sums[at + 3 * stride] = s3;
        sums[at + 4 * stride] = s4;
        sums[at + 5 * stride] = s5;
        sums[at + 6 * stride] = s6;
    }

    @Override
    public void addGradients(int from, int to, Counts counts, Directions n, double[] inverse, double[] e, double[] g,
                             double[] dg, double[] h, double[] b, int at, int stride, double[] u, Directions gradient,
                             double[] hBar) {
        int messages = counts.messages();
        for (int i = from; i < to; i++) {
            int slot = i / LANES * LANES, lane = i - slot;
            double x = n.x()[i], y = n.y()[i], z = n.z()[i], t = x * e[0] + y * e[1] + z * e[2];
            double slope = 0, vx = 0, vy = 0, vz = 0, along = 0;
            for (int c = 0; c < messages; c++) {
                double value = 0, change = 0, qx = 0, qy = 0, qz = 0, a = 0;
                for (int k = 0; k < counts.functions(); k++) {
                    int p = counts.all() * slot + LANES * k + lane, m = at + LANES * (messages * k + c) + lane;
                    double b4 = b[m + 4 * stride], b5 = b[m + 5 * stride], b6 = b[m + 6 * stride];
                    double px = b4 * t + b[m + stride], py = b5 * t + b[m + 2 * stride], pz = b6 * t + b[m + 3 * stride];
                    double all = px * x + py * y + pz * z + b[m];
                    value += all * g[p];
                    change += all * dg[p];
                    qx += px * g[p];
                    qy += py * g[p];
                    qz += pz * g[p];
                    a += (b4 * x + b5 * y + b6 * z) * g[p];
                }
                int q = messages * slot + LANES * c + lane;
                hBar[q] = value;
                slope += change * h[q];
                vx += qx * h[q];
                vy += qy * h[q];
                vz += qz * h[q];
                along += a * h[q];
            }
            vx += along * e[0];
            vy += along * e[1];
            vz += along * e[2];
            u[i] += slope - (vx * x + vy * y + vz * z) * inverse[i];
            gradient.x()[i] += vx * inverse[i];
            gradient.y()[i] += vy * inverse[i];
            gradient.z()[i] += vz * inverse[i];
        }
    }

    @Override
    public void slopes(int from, int to, int functions, double[] own, int at, double[] other, double[] dg, double[] u) {
        for (int i = from; i < to; i++) {
            int lane = i % LANES, p = functions * (i - lane) + lane;
            double sum = 0;
            for (int k = 0; k < functions; k++, p += LANES) {
                sum += (own[at + LANES * k + lane] + other[p]) * dg[p];
            }
            u[i] = sum;
        }
    }
}
