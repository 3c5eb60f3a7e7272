package org.zstar.model.bec.moments;

/** Loops over blocks of lanes, the numbers of a lane being one apart. */
final class LaneLoops {
    private LaneLoops() { }

    /** {@code out[to + lane] = Σ_d w[at + d] a[offset + index_d]} with items of {@code a} counted in blocks of lanes. */
    static void dot(double[] w, int at, double[] a, int offset, int[] index, double[] out, int to, int lanes) {
        for (int lane = 0; lane < lanes; lane += 4) {
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            for (int d = 0; d < index.length; d++) {
                double f = w[at + d];
                int k = (offset + index[d]) * lanes + lane;
                s0 += f * a[k];
                s1 += f * a[k + 1];
                s2 += f * a[k + 2];
                s3 += f * a[k + 3];
            }
            out[to + lane] = s0;
            out[to + lane + 1] = s1;
            out[to + lane + 2] = s2;
            out[to + lane + 3] = s3;
        }
    }

    /** {@code lambda[offset + index_d] += w[at + d] · g[from + lane]} for all d. */
    static void addOuter(double[] w, int at, double[] g, int from, int offset, int[] index, double[] lambda, int lanes) {
        for (int lane = 0; lane < lanes; lane += 4) {
            double g0 = g[from + lane], g1 = g[from + lane + 1], g2 = g[from + lane + 2], g3 = g[from + lane + 3];
            for (int d = 0; d < index.length; d++) {
                double f = w[at + d];
                int k = (offset + index[d]) * lanes + lane;
                lambda[k] += f * g0;
                lambda[k + 1] += f * g1;
                lambda[k + 2] += f * g2;
                lambda[k + 3] += f * g3;
            }
        }
    }

    /** {@code c[ic + lane] += a[ia + lane] · b[ib + lane]}. */
    static void addProduct(double[] a, int ia, double[] b, int ib, double[] c, int ic, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            c[ic + lane] += a[ia + lane] * b[ib + lane];
        }
    }

    /** {@code a[lane] *= b[ib + lane]}. */
    static void scale(double[] a, double[] b, int ib, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            a[lane] *= b[ib + lane];
        }
    }

    /** {@code c[ic + lane] += a[lane]}. */
    static void add(double[] a, double[] c, int ic, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            c[ic + lane] += a[lane];
        }
    }
}
