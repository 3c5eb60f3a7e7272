package org.zstar.integrators;

/**
 * Weights that raise the order of a symmetric splitting: Suzuki, Phys. Lett. A 146, 319 (1990) for 3 and 5 (fourth order),
 * Yoshida, Phys. Lett. A 150, 262 (1990), solution A for 7 (sixth order).
 */
final class SuzukiYoshida {
    private SuzukiYoshida() { }

    /** Weights that add up to 1. */
    static double[] weights(int number) {
        switch (number) {
            case 1:
                return new double[] {1};
            case 3:
                double w = 1 / (2 - StrictMath.cbrt(2));
                return new double[] {w, 1 - 2 * w, w};
            case 5:
                double s = 1 / (4 - StrictMath.cbrt(4));
                return new double[] {s, s, 1 - 4 * s, s, s};
            case 7:
                double a = 0.784513610477560, b = 0.235573213359357, c = -1.17767998417887;
                return new double[] {a, b, c, 1 - 2 * (a + b + c), c, b, a};
            default:
                throw new IllegalArgumentException("suzuki_yoshida is " + number + "; expected 1, 3, 5 or 7");
        }
    }
}
