package org.zstar.app.md;

import java.util.List;
import java.util.Optional;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.StructureSource;
import org.zstar.app.trust.TrustOptions;

/**
 * Molecular dynamics.
 *
 * @param seed of everything random
 * @param structure where it starts
 * @param forces sources of forces, summed
 * @param integrator how the atoms move
 * @param steps length in steps
 * @param duration length in fs
 * @param skin extra range of the neighbour list in Å
 * @param trust how the models are watched
 * @param output what is written and how often
 */
record MdConfig(
        @Option(value = "seed of everything random", byDefault = "1") long seed,
        @Option("where the atoms start") StructureSource structure,
        @Option("sources of forces, summed in this order") List<Part<ForceContributionProvider<?>>> forces,
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
        if (steps.isPresent() == duration.isPresent()) {
            throw new IllegalArgumentException("expected either 'steps' or 'duration', found "
                    + (steps.isPresent() ? "both" : "neither"));
        }
        if (forces.isEmpty()) {
            throw new IllegalArgumentException("forces is empty; expected at least one source of forces");
        }
        trust.every(output.thermoEvery());
    }

    /** Number of steps of a given length in fs. */
    long steps(double timestep) {
        long count = steps.orElseGet(() -> Math.round(duration.orElseThrow() / timestep));
        if (count < 1 || count > 1_000_000_000_000L) {
            throw new IllegalArgumentException("the run has " + count + " steps of " + timestep
                    + " fs; expected from 1 to 10^12");
        }
        return count;
    }
}
