package org.zstar.app.paths;

import java.util.List;
import java.util.Map;
import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.dynamics.PathFinderProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.StructureSource;

/**
 * Path of lowest energy between two structures, for one or several variants of the forces.
 *
 * @param first start of the path
 * @param last its end
 * @param forces sources of forces common to all variants
 * @param variants per name the further sources of forces; the first one is what the others start from
 * @param path how the path is found
 * @param minimiser how the ends are relaxed
 * @param endTolerance largest force in eV/Å that may remain at the ends
 * @param tolerance largest force in eV/Å across the path that may remain
 * @param endEvaluations how many are made at most for each end
 * @param iterations how many are made at most for each path
 * @param skin extra range of the neighbour lists in Å
 */
record NebConfig(
        @Option("start of the path") StructureSource first,
        @Option("end of the path: the same cell and atoms; their order may differ") StructureSource last,
        @Option("sources of forces common to all variants") List<Part<ForceContributionProvider<?>>> forces,
        @Option(value = "variants to compare: name and further sources of forces, for example a field; the first is the "
                + "reference", byDefault = "{\"path\": []}") Map<String, List<Part<ForceContributionProvider<?>>>> variants,
        @Option(value = "how the path is found", byDefault = "{\"type\": \"nudged-elastic-band\"}")
        Part<PathFinderProvider<?>> path,
        @Option(value = "how the ends are relaxed", byDefault = "{\"type\": \"l-bfgs\"}")
        Part<MinimiserProvider<?>> minimiser,
        @Option(value = "largest force on an atom that may remain at the ends", unit = "eV/Å", byDefault = "0.01",
                positive = true) double endTolerance,
        @Option(value = "largest force on an atom across the path that may remain", unit = "eV/Å", byDefault = "0.03",
                positive = true) double tolerance,
        @Option(value = "number of evaluations after which the relaxation of an end gives up", byDefault = "1000",
                min = 1, max = 10_000_000) int endEvaluations,
        @Option(value = "number of iterations after which a path gives up", byDefault = "1000", min = 1,
                max = 10_000_000) int iterations,
        @Option(value = "extra range of the neighbour lists", unit = "Å", byDefault = "1.0", min = 0, max = 10)
        double skin) {
    NebConfig {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("variants is empty; expected at least one, or the key left out");
        }
        variants.forEach((name, extra) -> {
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("the variant '" + name + "' is to name files and results; expected "
                        + "lower-case words joined by underscores, such as field_z");
            }
            if (forces.isEmpty() && extra.isEmpty()) {
                throw new IllegalArgumentException("the variant '" + name + "' has no source of forces");
            }
        });
    }
}
