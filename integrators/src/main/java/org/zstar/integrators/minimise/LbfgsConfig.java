package org.zstar.integrators.minimise;

import org.zstar.api.plugin.Option;
import org.zstar.integrators.checks.Require;

/**
 * Options of L-BFGS.
 *
 * @param memory number of past steps that the curvature is learnt from
 * @param curvature first guess at the curvature in eV/Å²
 * @param maxMove longest move of an atom in one step in Å
 */
public record LbfgsConfig(
        @Option(value = "number of past steps that curvatures are learnt from", byDefault = "20", min = 1, max = 1000)
        int memory,
        @Option(value = "first guess at the curvature", unit = "eV/Å²", byDefault = "40.0", positive = true)
        double curvature,
        @Option(value = "longest move of an atom in one step", unit = "Å", byDefault = "0.15", positive = true)
        double maxMove) {
    /** The usual choice. */
    public static final LbfgsConfig DEFAULT = new LbfgsConfig(20, 40, 0.15);

    public LbfgsConfig {
        Require.atLeastOne("memory", memory);
        Require.positive("curvature", curvature, "eV/Å²");
        Require.positive("max_move", maxMove, "Å");
    }
}
