package org.zstar.descriptors.vaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;
import org.zstar.kernels.CutoffType;

/**
 * Configuration of the vector atomic fingerprints: a standard set, a list of functions per central element, or the set
 * followed by the lists.
 *
 * @param cutoff distance in Å beyond which neighbours do not matter
 * @param cutoffFunction how functions go to zero at the cutoff
 * @param radial form of g
 * @param set the same functions around every element
 * @param functions functions per symbol of the central element
 */
public record VectorFingerprintsConfig(
        @Option(value = "distance beyond which neighbours do not matter", unit = "Å", byDefault = "6.0", positive = true)
        double cutoff,
        @Option(value = "how functions go to zero at the cutoff", byDefault = "cosine") CutoffType cutoffFunction,
        @Option(value = "g(R): gaussian exp(-eta (R-R_s)^2) or exponential exp(-eta (R-R_s))", byDefault = "gaussian")
        RadialForm radial,
        @Option("the same functions around every element") Optional<StandardSet> set,
        @Option(value = "functions per central element", byDefault = "{}") Map<String, List<VectorFunction>> functions) {
    public VectorFingerprintsConfig {
        if (!(cutoff > 0) || !Double.isFinite(cutoff)) {
            throw new IllegalArgumentException("expected a positive cutoff in Å, found " + cutoff);
        }
        Map<String, List<VectorFunction>> copy = new LinkedHashMap<>();
        functions.forEach((element, list) -> {
            Elements.number(element);
            copy.put(element, List.copyOf(list));
        });
        functions = copy;
        if (set.map(s -> s.functions().isEmpty()).orElse(true) && functions.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no vector fingerprints: give a 'set' with its elements, or 'functions' per"
                    + " central element");
        }
    }

    /** A standard set of Gaussian form with the cosine cutoff. */
    public static VectorFingerprintsConfig of(double cutoff, StandardSet set) {
        return new VectorFingerprintsConfig(cutoff, CutoffType.COSINE, RadialForm.GAUSSIAN, Optional.of(set), Map.of());
    }

    /** All functions per symbol of the central element, in the order of the features. */
    public Map<String, List<VectorFunction>> allFunctions() {
        Map<String, List<VectorFunction>> all = new LinkedHashMap<>();
        set.ifPresent(s -> s.elements().forEach(element -> all.put(element, new ArrayList<>(s.functions()))));
        functions.forEach((element, list) -> all.computeIfAbsent(element, e -> new ArrayList<>()).addAll(list));
        return all;
    }
}
