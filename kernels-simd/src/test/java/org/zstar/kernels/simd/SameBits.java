package org.zstar.kernels.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

/** Runs something on two copies of the same arrays and compares every number afterwards. */
final class SameBits {
    private final double[][] expected;
    private final double[][] actual;

    /**
     * @param random fills the arrays
     * @param low smallest number
     * @param high largest number
     * @param sizes lengths of the arrays
     */
    SameBits(Random random, double low, double high, int... sizes) {
        expected = new double[sizes.length][];
        actual = new double[sizes.length][];
        for (int k = 0; k < sizes.length; k++) {
            expected[k] = random.doubles(sizes[k], low, high).toArray();
            actual[k] = expected[k].clone();
        }
    }

    /** Numbers that the plain loops get. */
    double[][] expected() {
        return expected;
    }

    /** Numbers that the vector loops get. */
    double[][] actual() {
        return actual;
    }

    void check(String what) {
        for (int k = 0; k < expected.length; k++) {
            for (int i = 0; i < expected[k].length; i++) {
                if (Double.doubleToRawLongBits(expected[k][i]) != Double.doubleToRawLongBits(actual[k][i])) {
                    assertEquals(expected[k][i], actual[k][i], 0, what + ": array " + k + ", number " + i);
                }
            }
        }
    }
}
