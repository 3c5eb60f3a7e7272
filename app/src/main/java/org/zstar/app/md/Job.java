package org.zstar.app.md;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Part;
import org.zstar.api.plugin.Provider;
import org.zstar.app.trust.TrustOptions;

/**
 * One simulation of a run.
 *
 * @param label what it is called in messages; empty if it is the only one
 * @param folder where its files are, relative to the run's folder
 * @param before folder of the simulation whose end it starts from, or null to start from the structure
 * @param seed of everything random in it
 * @param forces sources of forces, each with the path of its configuration
 * @param integrator how the atoms move, with the path of its configuration
 * @param steps its length
 * @param skin extra range of the neighbour list in Å
 * @param trust how its models are watched
 * @param output what it writes
 */
record Job(String label, Path folder, Path before, long seed, List<At<ForceContributionProvider<?>>> forces,
           At<IntegratorProvider<?>> integrator, long steps, double skin, TrustOptions trust,
           MdOutput output) {
    /** Name of a job's checkpoint in its folder. */
    static final String CHECKPOINT = "checkpoint.bin";
    /** Name of the file with the structure at which a job ended by a limit. */
    static final String LIMIT = "limit.extxyz";

    /**
     * A part with the place where it stands in the configuration, for messages.
     *
     * @param path for example {@code forces[0]}
     * @param part what stands there
     */
    record At<P extends Provider<?, ?>>(String path, Part<P> part) {
        <T> T create(Class<T> kind) {
            try {
                return part.create(kind);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
            }
        }
    }

    /** Makes the sources of forces anew, with scratch memory of their own. */
    List<ForceContribution> createForces() {
        List<ForceContribution> made = new ArrayList<>();
        forces.forEach(source -> made.add(source.create(ForceContribution.class)));
        return made;
    }

    /** Makes the integrator anew. */
    Integrator createIntegrator() {
        return integrator.create(Integrator.class);
    }

    /** Path of one of its files, relative to the run's folder. */
    String path(String file) {
        return folder.resolve(file).toString().replace('\\', '/');
    }

    /** Text to put before a message. */
    String prefix() {
        return label.isEmpty() ? "" : label + ": ";
    }
}
