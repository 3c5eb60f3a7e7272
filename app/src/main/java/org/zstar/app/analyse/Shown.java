package org.zstar.app.analyse;

import java.util.Locale;
import org.zstar.analysis.Estimate;

/** Numbers with their errors as people write them. */
final class Shown {
    private Shown() { }

    /** Whether a number that cannot be negative is known at all. */
    static boolean isKnown(Estimate estimate) {
        return estimate.value() > estimate.standardError();
    }

    /** Value, error and unit, for example {@code 3.1e-06 ± 4e-07 cm²/s}. */
    static String of(Estimate estimate, String unit) {
        boolean hasError = estimate.standardError() > 0;
        return (String.format(Locale.ROOT, "%.3g", estimate.value())
                + (hasError ? String.format(Locale.ROOT, " ± %.1g", estimate.standardError()) : "") + " " + unit).strip();
    }
}
