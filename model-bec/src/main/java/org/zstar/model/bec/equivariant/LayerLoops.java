package org.zstar.model.bec.equivariant;

/** Products of small matrices with blocks of vectors, one vector per lane; item by item, lane by lane. */
final class LayerLoops {
    private LayerLoops() { }

    /** y_u += Σ_k w_uk x_k. */
    static void multiply(double[] w, int at, int rows, int columns, double[] x, int xAt, double[] y, int yAt, int lanes) {
        for (int u = 0; u < rows; u++) {
            for (int k = 0; k < columns; k++) {
                addScaled(w[at + u * columns + k], x, xAt + k * lanes, y, yAt + u * lanes, lanes);
            }
        }
    }

    /** x_k += Σ_u w_uk y_u. */
    static void multiplyTransposed(double[] w, int at, int rows, int columns, double[] y, int yAt, double[] x, int xAt,
            int lanes) {
        for (int u = 0; u < rows; u++) {
            for (int k = 0; k < columns; k++) {
                addScaled(w[at + u * columns + k], y, yAt + u * lanes, x, xAt + k * lanes, lanes);
            }
        }
    }

    private static void addScaled(double factor, double[] x, int xAt, double[] y, int yAt, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            y[yAt + lane] += factor * x[xAt + lane];
        }
    }

    /** w_uk += Σ_lanes y_u x_k. */
    static void addOuter(double[] y, int yAt, int rows, double[] x, int xAt, int columns, double[] w, int at, int lanes) {
        for (int u = 0; u < rows; u++) {
            for (int k = 0; k < columns; k++) {
                w[at + u * columns + k] += dot(y, yAt + u * lanes, x, xAt + k * lanes, lanes);
            }
        }
    }

    private static double dot(double[] a, int aAt, double[] b, int bAt, int lanes) {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int lane = 0;
        for (; lane + 3 < lanes; lane += 4) {
            s0 += a[aAt + lane] * b[bAt + lane];
            s1 += a[aAt + lane + 1] * b[bAt + lane + 1];
            s2 += a[aAt + lane + 2] * b[bAt + lane + 2];
            s3 += a[aAt + lane + 3] * b[bAt + lane + 3];
        }
        for (; lane < lanes; lane++) {
            s0 += a[aAt + lane] * b[bAt + lane];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
