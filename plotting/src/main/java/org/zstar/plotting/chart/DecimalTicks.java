package org.zstar.plotting.chart;

import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnit;
import org.jfree.chart.axis.TickUnitSource;

/** Steps of 1, 2 and 5 times a power of ten, labelled with just the digits that the step needs. */
final class DecimalTicks implements TickUnitSource {
    private static final int[] LEADING = {1, 2, 5};
    private static final int[] MINOR = {5, 4, 5};

    @Override
    public TickUnit getCeilingTickUnit(double size) {
        int power = (int) Math.floor(StrictMath.log10(size)) - 1;
        for (int k = 0;; k++) {
            int digit = k % LEADING.length;
            int exponent = power + k / LEADING.length;
            double step = exponent < 0 ? LEADING[digit] / StrictMath.pow(10, -exponent)
                    : LEADING[digit] * StrictMath.pow(10, exponent);
            if (step >= size * (1 - 1e-9)) {
                return new NumberTickUnit(step, format(exponent), MINOR[digit]);
            }
        }
    }

    @Override
    public TickUnit getCeilingTickUnit(TickUnit unit) {
        return getCeilingTickUnit(unit.getSize());
    }

    @Override
    public TickUnit getLargerTickUnit(TickUnit unit) {
        return getCeilingTickUnit(unit.getSize() * 1.5);
    }

    /** Whole decades, each labelled as a plain number while that is short. */
    static NumberTickUnit decades(double low, double high, int most) {
        double span = StrictMath.log10(high) - StrictMath.log10(low);
        int step = Math.max(1, (int) Math.ceil(span / most));
        return new NumberTickUnit(step, new Labels(-4, ""), step == 1 ? 9 : 1);
    }

    private static NumberFormat format(int exponent) {
        StringBuilder pattern = new StringBuilder("0");
        if (exponent < 0) {
            pattern.append('.').append("0".repeat(-exponent));
        }
        return new Labels(exponent, pattern.toString());
    }

    /** Writes a number with the decimals of a pattern, or with an exponent where that would be long. */
    private static final class Labels extends DecimalFormat {
        @Serial
        private static final long serialVersionUID = 1;

        private final boolean shortest;

        Labels(int exponent, String pattern) {
            super(exponent < -4 || exponent > 4 ? "0.####E0" : pattern.isEmpty() ? "0.####" : pattern, symbols());
            shortest = pattern.isEmpty();
        }

        private static DecimalFormatSymbols symbols() {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setMinusSign('\u2212');
            symbols.setExponentSeparator("e");
            return symbols;
        }

        @Override
        public StringBuffer format(double value, StringBuffer out, java.text.FieldPosition position) {
            if (shortest && (value < 0.9e-3 || value > 1.1e5)) {
                return new DecimalFormat("0E0", symbols()).format(value, out, position);
            }
            return super.format(Math.abs(value) < 1e-300 ? 0.0 : value, out, position);
        }
    }
}
