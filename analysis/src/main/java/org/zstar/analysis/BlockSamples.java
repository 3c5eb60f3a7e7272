package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values of the same names from one block of a trajectory after the other, to be averaged with errors. */
final class BlockSamples {
    private final Map<String, DoubleList> samples = new LinkedHashMap<>();

    void add(String name, double value) {
        samples.computeIfAbsent(name, n -> new DoubleList()).add(value);
    }

    Map<String, Estimate> estimates() {
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        samples.forEach((name, values) -> estimates.put(name, Estimate.of(values.toArray())));
        return estimates;
    }
}
