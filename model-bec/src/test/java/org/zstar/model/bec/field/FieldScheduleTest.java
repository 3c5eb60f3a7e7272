package org.zstar.model.bec.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zstar.model.bec.field.FieldSchedule.Shape;

class FieldScheduleTest {
    @Test
    void rampRisesLinearlyAndStays() {
        FieldSchedule ramp = new FieldSchedule(Shape.RAMP, 100, 50, 0, 0);
        assertEquals(0, ramp.factor(99));
        assertEquals(0.5, ramp.factor(125), 1e-15);
        assertEquals(1, ramp.factor(150));
        assertEquals(1, ramp.factor(1e6));
    }

    @Test
    void sineStartsWithItsPhase() {
        FieldSchedule sine = new FieldSchedule(Shape.SINE, 10, 0, 40, 30);
        assertEquals(0, sine.factor(9));
        assertEquals(0.5, sine.factor(10), 1e-15);
        assertEquals(Math.cos(Math.toRadians(30)), sine.factor(20), 1e-15);
        assertEquals(sine.factor(17), sine.factor(57), 1e-13);
    }

    @Test
    void pulseIsSmoothAndEnds() {
        FieldSchedule pulse = new FieldSchedule(Shape.PULSE, 0, 200, 0, 0);
        assertEquals(1, pulse.factor(100), 1e-15);
        assertEquals(0.5, pulse.factor(50), 1e-15);
        assertEquals(0, pulse.factor(200));
        assertEquals(0, pulse.factor(-1));
        assertTrue(pulse.varies());
    }

    @Test
    void refusesTimesThatTheShapeDoesNotUse() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> new FieldSchedule(Shape.SINE, 0, 5, 10, 0));
        assertEquals("duration is 5.0 fs; a field of shape sine has none", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new FieldSchedule(Shape.RAMP, 0, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new FieldSchedule(Shape.CONSTANT, 0, 0, 0, 90));
    }
}
