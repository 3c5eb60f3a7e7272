package org.zstar.app.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void spellings() {
        assertEquals("time_step", Names.snake("timeStep"));
        assertEquals("x", Names.snake("x"));
        assertTrue(Names.isType("nose-hoover") && Names.isType("a2"));
        for (String bad : new String[] {"", "Nose", "-a", "a-", "a--b", "a_b", "a b", "2a", "ä", "x".repeat(65)}) {
            assertFalse(Names.isType(bad), bad);
        }
    }

    @Test
    void findsSlipsOfThePenOnly() {
        List<String> known = List.of("temperature", "time_step", "skin");
        assertEquals(Optional.of("temperature"), Names.nearest("temprature", known));
        assertEquals(Optional.of("time_step"), Names.nearest("timestep", known));
        assertEquals(Optional.of("time_step"), Names.nearest("Time-Step", known));
        assertEquals(Optional.of("skin"), Names.nearest("sikn", known));
        assertEquals(Optional.empty(), Names.nearest("pressure", known));
        assertEquals(Optional.empty(), Names.nearest("x".repeat(100_000), known));
        assertEquals(Optional.empty(), Names.nearest("a", List.of()));
    }
}
