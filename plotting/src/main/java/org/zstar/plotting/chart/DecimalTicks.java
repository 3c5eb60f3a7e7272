package org.zstar.plotting.chart;

import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
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

    private static NumberFormat format(int exponent) {
        if (exponent < -4 || exponent > 4) {
            return new Labels("0.####E0");
        }
        return new Labels(exponent < 0 ? "0." + "0".repeat(-exponent) : "0");
    }

    /** Writes a number with the decimals of a pattern, and zero without a sign. */
    private static final class Labels extends DecimalFormat {
        @Serial
        private static final long serialVersionUID = 1;

        Labels(String pattern) {
            super(pattern, symbols());
        }

        private static DecimalFormatSymbols symbols() {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
            symbols.setMinusSign('\u2212');
            symbols.setExponentSeparator("e");
            return symbols;
        }

        @Override
        public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
            return super.format(Math.abs(value) < 1e-300 ? 0.0 : value, out, position);
        }
    }
}
