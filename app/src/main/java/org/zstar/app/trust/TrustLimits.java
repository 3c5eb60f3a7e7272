package org.zstar.app.trust;

import java.util.Optional;
import org.zstar.api.plugin.Option;

/**
 * Where a run shall end because its models cannot be trusted any more.
 *
 * @param energyDeviation standard deviation of the energy per atom in eV
 * @param forceDeviation largest standard deviation of the force on an atom in eV/Å
 * @param chargeDeviation largest standard deviation of the Born charges of an atom in e
 * @param extrapolation largest distance of a feature from its training range, in widths of that range
 * @param extrapolatedFeatures number of features outside of their training ranges
 */
public record TrustLimits(
        @Option(value = "standard deviation of the energy per atom", unit = "eV", positive = true)
        Optional<Double> energyDeviation,
        @Option(value = "largest standard deviation of the force on an atom", unit = "eV/Å", positive = true)
        Optional<Double> forceDeviation,
        @Option(value = "largest standard deviation of the Born charges of an atom", unit = "e", positive = true)
        Optional<Double> chargeDeviation,
        @Option(value = "largest distance of a feature from the range of the training data, in widths of that range",
                min = 0) Optional<Double> extrapolation,
        @Option(value = "number of features outside the range of the training data", min = 0)
        Optional<Integer> extrapolatedFeatures) {
    /** No limits. */
    public static final TrustLimits NONE = new TrustLimits(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());
}
