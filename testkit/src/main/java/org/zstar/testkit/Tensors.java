package org.zstar.testkit;

/** 3×3 tensors as nine numbers, row-major; several of them one after the other. */
public final class Tensors {
    private Tensors() { }

    /** R T Rᵀ for every tensor. */
    public static double[] rotated(double[] tensors, double[] r) {
        double[] rotated = new double[tensors.length];
        for (int t = 0; t < tensors.length; t += 9) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    double sum = 0;
                    for (int c = 0; c < 3; c++) {
                        for (int d = 0; d < 3; d++) {
                            sum += r[3 * a + c] * tensors[t + 3 * c + d] * r[3 * b + d];
                        }
                    }
                    rotated[t + 3 * a + b] = sum;
                }
            }
        }
        return rotated;
    }

    /** Sum of all tensors. */
    public static double[] sum(double[] tensors) {
        double[] sum = new double[9];
        for (int k = 0; k < tensors.length; k++) {
            sum[k % 9] += tensors[k];
        }
        return sum;
    }
}
