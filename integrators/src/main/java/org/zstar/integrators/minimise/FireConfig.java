package org.zstar.integrators.minimise;

import org.zstar.api.plugin.Option;
import org.zstar.integrators.checks.Require;

/**
 * Options of FIRE.
 *
 * @param firstStep first time step, in the unit where every atom has mass 1: Å/√eV
 * @param largestStep largest time step
 * @param maxMove longest move of an atom in one step in Å
 */
public record FireConfig(
        @Option(value = "first time step of unit masses", unit = "Å/√eV", byDefault = "0.1", positive = true)
        double firstStep,
        @Option(value = "largest time step of unit masses", unit = "Å/√eV", byDefault = "0.8", positive = true)
        double largestStep,
        @Option(value = "longest move of an atom in one step", unit = "Å", byDefault = "0.15", positive = true)
        double maxMove) {
    /** The usual choice. */
    public static final FireConfig DEFAULT = new FireConfig(0.1, 0.8, 0.15);

    public FireConfig {
        Require.positive("first_step", firstStep, "Å/√eV");
        Require.positive("largest_step", largestStep, "Å/√eV");
        Require.positive("max_move", maxMove, "Å");
        if (firstStep > largestStep) {
            throw new IllegalArgumentException("first_step is " + firstStep + "; expected at most largest_step, "
                    + largestStep);
        }
    }
}
