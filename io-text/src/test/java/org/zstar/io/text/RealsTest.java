package org.zstar.io.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RealsTest {
    private final Reals reals = new Reals();

    private double parse(String text) {
        byte[] b = ("x" + text + " 7").getBytes(StandardCharsets.ISO_8859_1);
        double value = reals.parse(b, 1, b.length);
        assertEquals(1 + text.length(), reals.stop(), text);
        // as within a larger buffer, where digits of an earlier text may stand behind the end
        byte[] roomy = Arrays.copyOf(b, b.length + Reals.SPARE);
        Arrays.fill(roomy, 1 + text.length(), roomy.length, (byte) '7');
        assertEquals(value, reals.parse(roomy, 1, 1 + text.length()), text);
        assertEquals(1 + text.length(), reals.stop(), text);
        return value;
    }

    private void same(String text) {
        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(parse(text)), text);
    }

    @Test
    void givesTheBitsOfTheJdkForShortestDecimals() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            same(Double.toString((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 4)));
            double small = (random.nextDouble() - 0.5) * Math.pow(10, -random.nextInt(30));
            same(Double.toString(small));
            same(new BigDecimal(Double.toString(small)).toPlainString());
            double any = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(any) && i % 10 == 0) {
                same(Double.toString(any));
            }
        }
    }

    @Test
    void givesTheBitsOfTheJdkForLongMantissas() {
        Random random = new Random(2);
        for (int i = 0; i < 200_000; i++) {
            long mantissa = random.nextLong() >>> 1 + random.nextInt(12);
            same(mantissa + "e" + (random.nextInt(90) - 50));
            String digits = Long.toString(mantissa);
            int point = random.nextInt(digits.length() + 1);
            same(digits.substring(0, point) + "." + digits.substring(point));
        }
    }

    @Test
    void roundsTiesLikeTheJdk() {
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            // halfway between two doubles, and one unit of the last place beside it
            long odd = ((1L << 53) + (random.nextLong() >>> 11)) * 2 + 1;
            same(Long.toString(odd));
            same(odd - 1 + ".9");
            same(odd + "e3");
            same((1L << 53 + i % 10) - random.nextInt(3) + "e-" + i % 45);
            double below = Double.longBitsToDouble(0x3c00000000000000L + (random.nextLong() >>> 9));
            same(new BigDecimal(below).add(new BigDecimal(Math.ulp(below) / 2)).round(new MathContext(18)).toString());
        }
    }

    @Test
    void readsFixedPointAndFortran() {
        for (String text : new String[] {"0", "-0.0", "+1.5", ".5", "5.", "00012.50", "0.000000000000000000000123", "1E5",
            "1e+05", "-2.5e-3", "123456789012345678901234567890", "4.9e-324", "1.7976931348623157e308", "1e400", "1e-400",
            "0.0000000000000000000000000", "00000000000000000000000000.5", "-.00000000000000000000"}) {
            same(text);
        }
        assertEquals(-1.25e-7, parse("-0.125D-06"));
        assertEquals(1.5, parse("15.d-1"));
        assertEquals(Double.NaN, parse("NaN"));
        assertEquals(Double.NEGATIVE_INFINITY, parse("-inf"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (String text : new String[] {"*****", "1.2.3", "1f", "1d", "0x1p3", "1e", "1e+", "--1", "1-2", "-", ".", "e5",
            "1_0", "1.5\u00e9", "1e5\u00e9", "1.0e5x", "nane", "0.123-104"}) {
            assertThrows(NumberFormatException.class, () -> parse(text), text);
            assertEquals(1 + text.length(), reals.stop(), text);
        }
    }

    @Test
    void fixedPointOfPrintf() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            same(String.format(Locale.ROOT, "%.8f", 200 * (random.nextDouble() - 0.5)));
        }
    }

    @Test
    void rowsAreReadAsFarAsTheyArePlain() {
        Random random = new Random(5);
        String[] formats = {"%.8f", "%.3f", "%.10f", "%.12e", "%+.6f", "%12.1f", "%s", "%.0f", "%17.8f", "%.16f", "%.20f"};
        for (int i = 0; i < 30_000; i++) {
            int count = 1 + random.nextInt(6);
            String[] words = new String[count];
            StringBuilder row = new StringBuilder("x");
            for (int k = 0; k < count; k++) {
                double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 2);
                words[k] = String.format(Locale.ROOT, formats[random.nextInt(formats.length)], value).strip();
                row.append(" ".repeat(1 + random.nextInt(12))).append(words[k]);
            }
            // as within a larger buffer, where another text stands behind the end
            boolean touching = random.nextInt(4) == 0;
            String text = (row + (touching ? "9. 8.7" : "\n9. 8.7")).repeat(2) + " ".repeat(Reals.SPARE);
            byte[] b = text.getBytes(StandardCharsets.ISO_8859_1);
            double[] values = new double[count];
            int taken = reals.row(b, 1, row.length(), values, 0, count);
            for (int k = 0; k < taken; k++) {
                assertEquals(Double.doubleToRawLongBits(Double.parseDouble(words[k])), Double.doubleToRawLongBits(values[k]),
                        words[k] + " in " + row);
            }
            // what ends the row must be one of those that the quick way leaves to the other
            assertTrue(taken == count || touching && taken == count - 1
                    || words[taken].matches("\\+.*|[-0-9]*|-?[0-9.]{20,}|-[0-9]{3,}.*|[0-9]{4,}.*"), row.toString());
            assertTrue(taken < count || reals.stop() == row.length(), row.toString());
        }
    }
}
