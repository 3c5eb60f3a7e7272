package org.zstar.app.md;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.StructureSource;
import org.zstar.app.trust.TrustOptions;

/**
 * Molecular dynamics: one simulation, or several that are compared.
 *
 * @param seed of everything random
 * @param replicas independent repetitions of everything, from different seeds
 * @param structure where it starts
 * @param forces sources of forces, summed
 * @param preparation per name a stage that leads to the start of all variants
 * @param variants per name what it does differently; all start alike, and the first is what the others are compared with
 * @param integrator how the atoms move
 * @param steps length in steps
 * @param duration length in fs
 * @param skin extra range of the neighbour list in Å
 * @param trust how the models are watched
 * @param output what is written and how often
 */
record MdConfig(
        @Option(value = "seed of everything random", byDefault = "1") long seed,
        @Option(value = "independent repetitions, with the seeds seed, seed + 1, …; they run side by side, and their "
                + "statistics come out together", byDefault = "1", min = 1, max = 10_000) int replicas,
        @Option("where the atoms start") StructureSource structure,
        @Option("sources of forces, summed in this order") List<Part<ForceContributionProvider<?>>> forces,
        @Option(value = "stages that lead to the start, by name and in their order, for example melt and quench",
                byDefault = "{}") Map<String, MdStage> preparation,
        @Option(value = "variants that start alike and are compared with the first of them, by name",
                byDefault = "{}") Map<String, MdVariant> variants,
        @Option("how the atoms move") Part<IntegratorProvider<?>> integrator,
        @Option(value = "length of the run in steps; give this or duration", min = 1) Optional<Long> steps,
        @Option(value = "length of the run in time; give this or steps", unit = "fs", positive = true)
        Optional<Double> duration,
        @Option(value = "extra range of the neighbour list: larger means fewer but longer lists, with the same result",
                unit = "Å", byDefault = "1.0", min = 0, max = 10) double skin,
        @Option(value = "how far the models can be trusted: deviations of committees, features outside of the training data",
                byDefault = "{}") TrustOptions trust,
        @Option(value = "what is written, and how often", byDefault = "{}") MdOutput output) {
    MdConfig {
        trust.every(output.thermoEvery());
        preparation.values().forEach(stage -> trust.every(stage.output().thermoEvery()));
        Lengths.requireOne(steps, duration);
        Set<String> names = new LinkedHashSet<>(preparation.keySet());
        variants.keySet().forEach(name -> requireNew(names, name));
        names.forEach(name -> {
            if (!name.matches("[a-z][a-z0-9_]*")) {
                throw new IllegalArgumentException("'" + name + "' is to name a folder and results; expected lower-case "
                        + "words joined by underscores, such as field_z");
            }
        });
        if (forces.isEmpty() && (variants.isEmpty() || variants.values().stream().anyMatch(v -> v.forces().isEmpty()))) {
            throw new IllegalArgumentException("forces is empty; expected at least one source of forces");
        }
        if (forces.isEmpty() && preparation.values().stream().anyMatch(s -> s.forces().map(List::isEmpty).orElse(true))) {
            throw new IllegalArgumentException("a stage of the preparation has no source of forces");
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("'" + name + "' names both a stage and a variant; expected different names");
        }
    }
}
