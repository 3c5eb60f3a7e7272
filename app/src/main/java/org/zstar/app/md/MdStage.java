package org.zstar.app.md;

import java.util.List;
import java.util.Optional;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * Dynamics that lead to the start of a simulation. It goes on from the positions and velocities of the stage before, with
 * its own clock.
 *
 * @param forces sources of forces, or those of the simulation
 * @param integrator how the atoms move
 * @param steps length in steps
 * @param duration length in fs
 * @param output what is written and how often
 */
record MdStage(
        @Option("sources of forces, summed; left out: those that all variants of the run have in common")
        Optional<List<Part<ForceContributionProvider<?>>>> forces,
        @Option("how the atoms move; to go on with the velocities of the stage before let it keep them")
        Part<IntegratorProvider<?>> integrator,
        @Option(value = "length of the stage in steps; give this or duration", min = 1) Optional<Long> steps,
        @Option(value = "length of the stage in time; give this or steps", unit = "fs", positive = true)
        Optional<Double> duration,
        @Option(value = "what is written, and how often", byDefault = "{}") MdOutput output) {
    MdStage {
        Lengths.requireOne(steps, duration);
    }
}
