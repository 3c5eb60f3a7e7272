package org.zstar.io.xyz;

/** Matrices that files hold as nine numbers or, if symmetric, as six. */
final class Tensors {
    private Tensors() { }

    /**
     * Nine numbers, row-major. Nine flat numbers are taken column by column (the format's Fortran order), nested lists row
     * by row, six numbers in Voigt's order xx yy zz yz xz xy.
     *
     * @return null if there are neither nine nor six numbers
     */
    static double[] matrix(Object value) {
        double[] n = Values.numbers(value);
        if (n != null && n.length == 6) {
            return new double[] {n[0], n[5], n[4], n[5], n[1], n[3], n[4], n[3], n[2]};
        }
        if (n == null || n.length != 9) {
            return null;
        }
        return value instanceof String ? n : transposed(n);
    }

    static double[] transposed(double[] m) {
        return new double[] {m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]};
    }

    static double[] scaled(double[] values, double factor) {
        if (factor == 1) {
            return values;
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = factor * values[i];
        }
        return scaled;
    }
}
