package org.zstar.integrators.minimise;

/** Arithmetic on flat coordinates. */
final class Steps {
    private Steps() { }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Factor of at most 1 that keeps every point's displacement within a length. */
    static double limit(double[] displacement, double longest) {
        double square = 0;
        for (int k = 0; k < displacement.length; k += 3) {
            square = Math.max(square, displacement[k] * displacement[k] + displacement[k + 1] * displacement[k + 1]
                    + displacement[k + 2] * displacement[k + 2]);
        }
        return square <= longest * longest ? 1 : longest / Math.sqrt(square);
    }
}
