package org.zstar.descriptors.sf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;
import org.zstar.kernels.CutoffType;

/**
 * Configuration of the symmetry functions: a standard set, a list of functions per central element, or the set followed by
 * the lists.
 *
 * @param cutoff distance in Å beyond which neighbours do not matter
 * @param cutoffFunction how functions go to zero at the cutoff
 * @param innerCutoff α: the cutoff function is 1 up to α times the cutoff
 * @param set recipe for the same functions around every element
 * @param functions functions per symbol of the central element
 */
public record SymmetryFunctionsConfig(
        @Option(value = "distance beyond which neighbours do not matter", unit = "Å", byDefault = "6.0", positive = true)
        double cutoff,
        @Option(value = "how functions go to zero at the cutoff", byDefault = "cosine") CutoffType cutoffFunction,
        @Option(value = "fraction of the cutoff within which the cutoff function is 1", byDefault = "0.0", min = 0,
                max = 0.999) double innerCutoff,
        @Option("the same functions around every element") Optional<StandardSet> set,
        @Option(value = "functions per central element", byDefault = "{}") Map<String, List<FunctionConfig>> functions) {
    public SymmetryFunctionsConfig {
        if (!(cutoff > 0) || !Double.isFinite(cutoff)) {
            throw new IllegalArgumentException("expected a positive cutoff in Å, found " + cutoff);
        }
        if (!(innerCutoff >= 0 && innerCutoff < 1)) {
            throw new IllegalArgumentException("expected an inner cutoff from 0 up to, not including, 1, found "
                    + innerCutoff);
        }
        Map<String, List<FunctionConfig>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<FunctionConfig>> entry : functions.entrySet()) {
            Elements.number(entry.getKey());
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
            for (FunctionConfig f : entry.getValue()) {
                requireInterval(f, f.cutoff().orElse(cutoff));
            }
        }
        functions = copy;
        if (set.isEmpty() && functions.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no symmetry functions: give a 'set' with its elements, or 'functions'"
                    + " per central element");
        }
    }

    private static void requireInterval(FunctionConfig f, double cutoff) {
        if (f.compact().isPresent() && !(f.compact().get().inner() < cutoff)) {
            throw new IllegalArgumentException("the distances of a compact function go from inner to cutoff, found "
                    + f.compact().get().inner() + " and " + cutoff + " Å; expected inner < cutoff");
        }
    }

    /** A standard set with the cosine cutoff. */
    public static SymmetryFunctionsConfig of(double cutoff, StandardSet set) {
        return new SymmetryFunctionsConfig(cutoff, CutoffType.COSINE, 0, Optional.of(set), Map.of());
    }

    /** All functions per symbol of the central element, in the order of the features. */
    public Map<String, List<FunctionConfig>> allFunctions() {
        Map<String, List<FunctionConfig>> all = new LinkedHashMap<>();
        set.ifPresent(s -> s.elements().forEach(element -> all.put(element, new ArrayList<>(s.functions()))));
        functions.forEach((element, list) -> all.computeIfAbsent(element, e -> new ArrayList<>()).addAll(list));
        return all;
    }
}
