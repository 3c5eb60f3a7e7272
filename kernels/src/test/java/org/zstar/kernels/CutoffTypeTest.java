package org.zstar.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CutoffTypeTest {
    @ParameterizedTest
    @EnumSource(CutoffType.class)
    void slopeIsTheDerivative(CutoffType type) {
        double h = 1e-5;
        for (double x = 0.05; x < 0.97; x += 0.07) {
            double numeric = (type.value(x + h) - type.value(x - h)) / (2 * h);
            assertEquals(numeric, type.slope(x), 1e-8);
        }
    }

    @ParameterizedTest
    @EnumSource(CutoffType.class)
    void startsAtOneAndEndsAtZero(CutoffType type) {
        double start = type == CutoffType.TANH_UNSCALED ? Math.pow(Math.tanh(1), 3) : 1;
        assertEquals(start, type.value(0), 1e-15);
        if (type != CutoffType.HARD) {
            assertEquals(0, type.value(1 - 1e-9), 1e-8);
            assertEquals(0, type.slope(1 - 1e-9), 1e-7);
        }
    }

    @ParameterizedTest
    @CsvSource({"COSINE, 0.5", "POLYNOMIAL_1, 0.5", "POLYNOMIAL_2, 0.5", "POLYNOMIAL_3, 0.5", "POLYNOMIAL_4, 0.5",
        "EXPONENTIAL, 0.7165313105737893", "TANH_UNSCALED, 0.0986861665682161", "TANH, 0.22340118410504037"})
    void middle(CutoffType type, double expected) {
        assertEquals(expected, type.value(0.5), 1e-15);
    }
}
