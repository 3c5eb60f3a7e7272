package org.zstar.kernels;

/** The product of two panels in plain Java: two by four sums at a time, which stay in registers. */
public final class PlainRankUpdate implements RankUpdate {
    private static final int STEP = 4;

    @Override
    public void add(double[] left, int l, double[] right, int r0, int summands, double[] tile, int at) {
        for (int k = 0; k < WIDTH; k += STEP) {
            for (int i = 0; i < HEIGHT; i += 2) {
                addPart(left, l + i, right, r0 + k, l + i + HEIGHT * summands, tile, at + WIDTH * i + k);
            }
        }
    }

    private static void addPart(double[] left, int l, double[] right, int r0, int end, double[] tile, int at) {
        double s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0;
        for (int p = l, q = r0; p < end; p += HEIGHT, q += WIDTH) {
            double a = left[p], b = left[p + 1], x = right[q], y = right[q + 1], z = right[q + 2], w = right[q + 3];
            s00 += a * x;
            s01 += a * y;
            s02 += a * z;
            s03 += a * w;
            s10 += b * x;
            s11 += b * y;
            s12 += b * z;
            s13 += b * w;
        }
        tile[at] += s00;
        tile[at + 1] += s01;
        tile[at + 2] += s02;
        tile[at + 3] += s03;
        tile[at + WIDTH] += s10;
        tile[at + WIDTH + 1] += s11;
        tile[at + WIDTH + 2] += s12;
        tile[at + WIDTH + 3] += s13;
    }
}
