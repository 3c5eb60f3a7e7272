package org.zstar.app.input;

import java.util.List;
import org.zstar.api.plugin.Option;

/**
 * Which structures are kept from training.
 *
 * @param validation share of all structures that decides when training stops
 * @param test share of all structures that training never sees
 * @param stratify info key; every value of it gets its share. Empty for none
 * @param validationFrames structures that are validation data whatever the shares
 * @param testFrames structures that are test data whatever the shares
 */
public record SplitOptions(
        @Option(value = "share of the structures that decides when training stops", byDefault = "0.1", min = 0, max = 0.9)
        double validation,
        @Option(value = "share of the structures that training never sees", byDefault = "0.1", min = 0, max = 0.9)
        double test,
        @Option(value = "info key of the structures; each of its values gets its share of every set", byDefault = "kind")
        String stratify,
        @Option(value = "structures that are validation data in any case, named like born.extxyz#3", byDefault = "[]")
        List<String> validationFrames,
        @Option(value = "structures that are test data in any case, named like born.extxyz#3", byDefault = "[]")
        List<String> testFrames) {
    public SplitOptions {
        if (validation + test >= 1) {
            throw new IllegalArgumentException("validation " + validation + " and test " + test
                    + " leave nothing to train on; expected a sum below 1");
        }
    }
}
