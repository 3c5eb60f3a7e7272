package org.zstar.plotting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DecimalStepTest {
    @Test
    void stepsAreOneTwoFive() {
        assertEquals(new DecimalStep(1, 0), DecimalStep.atLeast(1));
        assertEquals(new DecimalStep(2, 0), DecimalStep.atLeast(1.0001));
        assertEquals(new DecimalStep(5, -3), DecimalStep.atLeast(0.0021));
        assertEquals(new DecimalStep(1, 3), DecimalStep.atLeast(501));
        for (int exponent = -90; exponent <= 90; exponent++) {
            assertEquals(new DecimalStep(1, exponent), DecimalStep.atLeast(StrictMath.pow(10, exponent)));
        }
    }

    @Test
    void largerStepsFollowEachOther() {
        DecimalStep step = new DecimalStep(1, -1);
        assertEquals(0.2, (step = step.larger()).size());
        assertEquals(0.5, (step = step.larger()).size());
        assertEquals(1.0, step.larger().size());
    }

    @Test
    void multiplesAreExactDecimals() {
        assertEquals(0.3, new DecimalStep(1, -1).multiple(3));
        assertEquals(-0.7, new DecimalStep(1, -1).multiple(-7));
        assertEquals(1.15, new DecimalStep(5, -2).multiple(23));
        assertEquals(3e22, new DecimalStep(1, 22).multiple(3));
    }

    @Test
    void labelsHaveTheDigitsOfTheStep() {
        assertEquals("0.50", new DecimalStep(5, -2).label(0.5, 2));
        assertEquals("−1", new DecimalStep(1, 0).label(-1, 2));
        assertEquals("0.0", new DecimalStep(2, -1).label(0, 2));
        assertEquals("300", new DecimalStep(5, 1).label(300, 300));
        assertEquals("0", new DecimalStep(1, 6).label(0, 5e6));
        assertEquals("2e6", new DecimalStep(1, 6).label(2e6, 5e6));
        assertEquals("−1.5e−7", new DecimalStep(5, -8).label(-1.5e-7, 3e-7));
    }
}
