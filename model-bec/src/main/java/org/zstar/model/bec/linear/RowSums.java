package org.zstar.model.bec.linear;

/** The innermost loop of dense matrices. All arrays have the same index in it, so that it becomes vector instructions. */
final class RowSums {
    /** Rows that are added at a time. */
    static final int GROUP = 4;

    private RowSums() { }

    /** sum_k += f_0 x0_k + … + f_3 x3_k for k &lt; width. */
    static void add(double[] sum, int width, double[] factors, double[] x0, double[] x1, double[] x2, double[] x3) {
        double f0 = factors[0], f1 = factors[1], f2 = factors[2], f3 = factors[3];
        for (int k = 0; k < width; k++) {
            sum[k] += f0 * x0[k] + f1 * x1[k] + f2 * x2[k] + f3 * x3[k];
        }
    }
}
