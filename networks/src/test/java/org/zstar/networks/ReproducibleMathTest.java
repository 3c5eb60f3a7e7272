package org.zstar.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReproducibleMathTest {
    @Test
    void expAgreesWithTheStrictLibrary() {
        Random random = new Random(1);
        for (int k = 0; k < 100_000; k++) {
            double x = 60 * random.nextGaussian();
            assertEquals(1, ReproducibleMath.exp(x) / StrictMath.exp(x), 4.5e-16, () -> "exp " + x);
        }
        assertEquals(1, ReproducibleMath.exp(0));
        assertTrue(ReproducibleMath.exp(1e9) < Double.POSITIVE_INFINITY);
        assertTrue(ReproducibleMath.exp(-1e9) > 0);
        assertTrue(Double.isNaN(ReproducibleMath.exp(Double.NaN)));
    }

    @Test
    void tanhAgreesWithTheStrictLibraryAndIsOdd() {
        Random random = new Random(2);
        for (int k = 0; k < 100_000; k++) {
            double x = StrictMath.exp(-20 + 23 * random.nextDouble());
            assertEquals(1, ReproducibleMath.tanh(x) / StrictMath.tanh(x), 8e-16, () -> "tanh " + x);
            assertEquals(-ReproducibleMath.tanh(x), ReproducibleMath.tanh(-x));
        }
        assertEquals(0, ReproducibleMath.tanh(0));
        assertEquals(1, ReproducibleMath.tanh(1e300));
        assertTrue(Double.isNaN(ReproducibleMath.tanh(Double.NaN)));
    }

    /** Bits that were computed once; they must never change, on any JDK. */
    @Test
    void bitsStayAsTheyAre() {
        long bits = 0;
        for (int k = 0; k < 10_000; k++) {
            double x = 0.01 * (k - 5000) + 1e-3;
            bits = 31 * bits + Double.doubleToRawLongBits(ReproducibleMath.exp(x));
            bits = 31 * bits + Double.doubleToRawLongBits(ReproducibleMath.tanh(0.1 * x));
        }
        assertEquals(-2539977151325211356L, bits);
    }
}
