package org.zstar.model.bec.linear;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.plugin.Option;

/**
 * Parameters of the model {@code equivariant-linear}.
 *
 * @param form the vectors V
 * @param baseline oxidation states in e by element symbol; empty for none
 * @param coefficients c in e·Å over the units of V, by symbol of the central element, in the order of the vectors
 */
public record LinearParameters(
        @Option("vectors that the polarisation is a combination of") LinearForm form,
        @Option(value = "oxidation states whose transport the model adds to; none if empty", unit = "e", byDefault = "{}")
        Map<String, Double> baseline,
        @Option("coefficients of the vectors by central element") Map<String, double[]> coefficients) {
    public LinearParameters {
        baseline = Map.copyOf(baseline);
        coefficients = new LinkedHashMap<>(coefficients);
        int expected = form.vectors().size();
        for (String element : form.moments().elements()) {
            double[] c = coefficients.get(element);
            if (c == null || c.length != expected) {
                throw new IllegalArgumentException("expected " + expected + " coefficients of " + element + ", found "
                        + (c == null ? "none" : c.length));
            }
        }
    }
}
