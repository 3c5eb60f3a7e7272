package org.zstar.model.bec.equivariant;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.plugin.Option;
import org.zstar.model.bec.moments.MomentRanges;

/**
 * Parameters of the model {@code equivariant}.
 *
 * @param form the function of the moments
 * @param baseline oxidation states in e by element symbol; empty for none
 * @param linear coefficients of the linear part by symbol of the central element; empty without one
 * @param networks mixing matrices, weights and biases by symbol of the central element
 * @param messages the same of the networks that make messages; empty without messages
 * @param ranges of the moments in the training data, by symbol of the central element; empty where they are not known
 * @param messageRanges the same of the moments weighted by messages
 */
public record EquivariantParameters(
        @Option("function of the moments around an atom") EquivariantForm form,
        @Option(value = "oxidation states whose transport the model adds to; none if empty", unit = "e", byDefault = "{}")
        Map<String, Double> baseline,
        @Option(value = "coefficients of the linear part by central element", byDefault = "{}")
        Map<String, double[]> linear,
        @Option("mixing matrices, weights and biases by central element") Map<String, double[]> networks,
        @Option(value = "the same of the networks that make messages", byDefault = "{}") Map<String, double[]> messages,
        @Option(value = "ranges of the moments in the training data by central element; unknown if empty", byDefault = "{}")
        Map<String, MomentRanges> ranges,
        @Option(value = "the same of the moments weighted by messages", byDefault = "{}")
        Map<String, MomentRanges> messageRanges) {
    public EquivariantParameters {
        baseline = Map.copyOf(baseline);
        linear = new LinkedHashMap<>(linear);
        networks = new LinkedHashMap<>(networks);
        messages = new LinkedHashMap<>(messages);
        ranges = new LinkedHashMap<>(ranges);
        messageRanges = new LinkedHashMap<>(messageRanges);
        NetworkShape sender = form.messageShape();
        for (String element : form.moments().elements()) {
            require("coefficients", element, linear.get(element), form.linearFactors() == 0 ? 0
                    : form.linear().vectors().size());
            require("network parameters", element, networks.get(element), form.shape().parameters());
            require("parameters for messages", element, messages.get(element), sender == null ? 0 : sender.parameters());
        }
    }

    private static void require(String what, String element, double[] numbers, int expected) {
        int found = numbers == null ? 0 : numbers.length;
        if (found != expected) {
            throw new IllegalArgumentException("expected " + expected + " " + what + " of " + element + ", found " + found);
        }
    }
}
