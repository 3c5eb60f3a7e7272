package org.zstar.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FrameSelectionTest {
    private static void selects(String text, long... expected) {
        FrameSelection selection = FrameSelection.parse(text).resolved(10);
        assertArrayEquals(expected, LongStream.range(0, 10).filter(selection::contains).toArray(), text);
    }

    @Test
    void isAPythonSlice() {
        selects("3", 3);
        selects("-1", 9);
        selects("-3", 7);
        selects(":", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        selects("2:5", 2, 3, 4);
        selects("0:100:4", 0, 4, 8);
        selects("::3", 0, 3, 6, 9);
        selects("-3:", 7, 8, 9);
        selects(":-7", 0, 1, 2);
        selects("1:-1:4", 1, 5);
        selects("8:3");
        selects("-100:2", 0, 1);
        selects("20");
    }

    @Test
    void countsOnlyWhereItMust() {
        assertEquals(false, FrameSelection.parse("2:5:2").needsCount());
        assertTrue(FrameSelection.parse("-1").needsCount() && FrameSelection.parse(":-1").needsCount());
        assertTrue(FrameSelection.parse("2:5").isPast(5));
    }

    @Test
    void refusesOtherTexts() {
        for (String text : new String[] {"", "a", "1:2:3:4", "1:2:0", "1:2:-1", "1.5", "99999999999999999999"}) {
            assertThrows(IllegalArgumentException.class, () -> FrameSelection.parse(text), text);
        }
    }
}
