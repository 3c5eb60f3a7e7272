package org.zstar.model.bec.linear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.plugin.Option;
import org.zstar.model.bec.moments.MomentRanges;

/**
 * Parameters of the model {@code equivariant-linear}.
 *
 * @param form the vectors V
 * @param baseline oxidation states in e by element symbol; empty for none
 * @param coefficients c in e·Å over the units of V, by symbol of the central element, in the order of the vectors
 * @param coefficientErrors their standard deviations; empty where they are not known
 * @param ranges of the moments in the training data, by symbol of the central element; empty where they are not known
 */
public record LinearParameters(
        @Option("vectors that the polarisation is a combination of") LinearForm form,
        @Option(value = "oxidation states whose transport the model adds to; none if empty", unit = "e", byDefault = "{}")
        Map<String, Double> baseline,
        @Option("coefficients of the vectors by central element") Map<String, double[]> coefficients,
        @Option(value = "standard deviations of the coefficients; unknown if empty", byDefault = "{}")
        Map<String, double[]> coefficientErrors,
        @Option(value = "ranges of the moments in the training data by central element; unknown if empty", byDefault = "{}")
        Map<String, MomentRanges> ranges) {
    public LinearParameters {
        baseline = Map.copyOf(baseline);
        coefficients = new LinkedHashMap<>(coefficients);
        coefficientErrors = new LinkedHashMap<>(coefficientErrors);
        ranges = new LinkedHashMap<>(ranges);
        int expected = form.vectors().size();
        for (String element : form.moments().elements()) {
            require("coefficients of ", element, coefficients, expected);
            if (!coefficientErrors.isEmpty()) {
                require("errors of coefficients of ", element, coefficientErrors, expected);
            }
        }
    }

    /** Parameters of unknown accuracy and range. */
    public LinearParameters(LinearForm form, Map<String, Double> baseline, Map<String, double[]> coefficients) {
        this(form, baseline, coefficients, Map.of(), Map.of());
    }

    private static void require(String what, String element, Map<String, double[]> all, int expected) {
        double[] numbers = all.get(element);
        if (numbers == null || numbers.length != expected) {
            throw new IllegalArgumentException("expected " + expected + " " + what + element + ", found "
                    + (numbers == null ? "none" : numbers.length));
        }
    }
}
