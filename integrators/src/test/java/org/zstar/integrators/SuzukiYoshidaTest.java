package org.zstar.integrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuzukiYoshidaTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void weightsAddUpToOneAndTheirCubesToZero(int number) {
        double sum = 0, cubes = 0;
        for (double w : SuzukiYoshida.weights(number)) {
            sum += w;
            cubes += w * w * w;
        }
        assertEquals(1, sum, 1e-14);
        // the condition of fourth order for a symmetric composition
        assertEquals(0, cubes, 1e-13);
    }

    @Test
    void sevenWeightsAreOfSixthOrder() {
        // the fifth powers vanish too in a sixth-order solution
        double fifth = 0;
        for (double w : SuzukiYoshida.weights(7)) {
            fifth += Math.pow(w, 5);
        }
        assertEquals(0, fifth, 1e-12);
    }

    @Test
    void otherNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SuzukiYoshida.weights(4));
    }
}
