package org.zstar.app.md;

import java.util.List;
import java.util.Optional;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * What one variant of a simulation does in its own way.
 *
 * @param forces further sources of forces
 * @param integrator how the atoms move, or as in the others
 */
record MdVariant(
        @Option(value = "further sources of forces, for example a field", byDefault = "[]")
        List<Part<ForceContributionProvider<?>>> forces,
        @Option("how the atoms move, if not as the run says") Optional<Part<IntegratorProvider<?>>> integrator) { }
