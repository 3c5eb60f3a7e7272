package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FortranRowTest {
    private final FortranRow row = new FortranRow();

    private double[] read(String text, int wanted) {
        row.clear();
        row.append(text.toCharArray(), 0, text.length());
        double[] values = new double[wanted];
        assertEquals(wanted, row.read(values, 0, wanted), text);
        return values;
    }

    private int count(String text, int wanted) {
        row.clear();
        row.append(text.toCharArray(), 0, text.length());
        return row.read(new double[wanted], 0, wanted);
    }

    @Test
    void readsNumbersBetweenBlanks() {
        assertArrayEquals(new double[] {1, -2.5, 3e-3, 0.25, -0.16}, read("  1 -2.5\t3.0E-03 +.25D0 -.16e+00 eV", 5));
        assertFalse(row.unusable());
    }

    @Test
    void separatesNumbersThatTouch() {
        assertArrayEquals(new double[] {-1.234, -5.678, 9.012}, read("-1.234-5.678 9.012", 3));
        assertArrayEquals(new double[] {0, 0, 108.808388788}, read("     0.000000000  0.000000000108.808388788", 3));
        assertArrayEquals(new double[] {10.12345678, 100.12345678, -3.5}, read("10.12345678100.12345678 -3.5", 3));
        assertArrayEquals(new double[] {5.704647, -0.000011, 0.00001}, read("           5.704647-0.000011     0.000010", 3));
    }

    @Test
    void readsExponentsThatLostTheirLetter() {
        assertArrayEquals(new double[] {0.31e-128, -0.5e101}, read(" 0.31-128 -.5+101", 2));
    }

    @Test
    void starsAndNotANumberAreUnusable() {
        double[] v = read(" ******** 1.5", 2);
        assertTrue(Double.isNaN(v[0]));
        assertEquals(1.5, v[1]);
        assertTrue(row.unusable());
        assertTrue(Double.isNaN(read("NaN", 1)[0]));
        assertTrue(row.unusable());
        read("1.5", 1);
        assertFalse(row.unusable());
    }

    @Test
    void stopsWhereNoNumberStands() {
        assertEquals(1, count("1.5 abc 2", 3));
        assertEquals(0, count("I'm wrong", 3));
        assertEquals(0, count("1.5x", 3));
        assertEquals(1, count("1 - 2", 3));
        assertEquals(0, count("", 3));
        assertEquals(0, count("1.5e", 1));
    }

    @Test
    void punctuationEndsNumbers() {
        assertArrayEquals(new double[] {60}, read("     60;   NELMIN=  2", 1));
        assertArrayEquals(new double[] {12}, read("  12)  ---", 1));
    }

    @Test
    void everyPrintedDecimalHasTheBitsOfParseDouble() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            double x = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 4);
            String text = switch (i % 3) {
                case 0 -> String.format(Locale.ROOT, "%.8f", x);
                case 1 -> String.format(Locale.ROOT, "%.16f", x);
                default -> String.format(Locale.ROOT, "%.14E", x);
            };
            assertEquals(Double.doubleToLongBits(Double.parseDouble(text)), Double.doubleToLongBits(read(text, 1)[0]), text);
        }
    }
}
