package org.zstar.app.paths;

import java.util.List;
import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.StructureSource;

/**
 * Relaxation of a structure at a fixed cell.
 *
 * @param structure where it starts
 * @param forces sources of forces, summed
 * @param minimiser how the atoms are moved
 * @param tolerance largest force in eV/Å that may remain
 * @param evaluations how many are made at most
 * @param skin extra range of the neighbour list in Å
 */
record RelaxConfig(
        @Option("where the atoms start") StructureSource structure,
        @Option("sources of forces, summed in this order") List<Part<ForceContributionProvider<?>>> forces,
        @Option(value = "how the atoms are moved", byDefault = "{\"type\": \"l-bfgs\"}")
        Part<MinimiserProvider<?>> minimiser,
        @Option(value = "largest force on an atom that may remain", unit = "eV/Å", byDefault = "0.01", positive = true)
        double tolerance,
        @Option(value = "number of evaluations after which it gives up", byDefault = "1000", min = 1, max = 10_000_000)
        int evaluations,
        @Option(value = "extra range of the neighbour list", unit = "Å", byDefault = "1.0", min = 0, max = 10)
        double skin) {
    RelaxConfig {
        if (forces.isEmpty()) {
            throw new IllegalArgumentException("forces is empty; expected at least one source of forces");
        }
    }
}
