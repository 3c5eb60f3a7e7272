package org.zstar.app.md;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Part;

/**
 * The simulations that a configuration asks for: for each replica the stages of the preparation one after the other, and
 * then its variants, which all start from there and with the same seed.
 */
final class MdPlan {
    /** Far from the numbers 0, 1, 2 …, so that no stage has the seed of a replica (2^64 divided by the golden ratio). */
    private static final long STAGE_SEEDS = 0x9E3779B97F4A7C15L;

    private final MdConfig config;

    MdPlan(MdConfig config) {
        this.config = config;
    }

    /** Names of the variants; one empty name if there are none. */
    List<String> variants() {
        return config.variants().isEmpty() ? List.of("") : List.copyOf(config.variants().keySet());
    }

    /** Names of the stages in their order. */
    List<String> stages() {
        return List.copyOf(config.preparation().keySet());
    }

    /** A stage's simulations, one per replica. */
    List<Job> stage(String name) {
        int index = stages().indexOf(name);
        List<Job> jobs = new ArrayList<>();
        for (int r = 0; r < config.replicas(); r++) {
            jobs.add(stage(index, r));
        }
        return jobs;
    }

    private Job stage(int index, int replica) {
        String name = stages().get(index);
        MdStage stage = config.preparation().get(name);
        List<Job.At<ForceContributionProvider<?>>> forces = stage.forces().isEmpty() ? at("forces", config.forces())
                : at("preparation." + name + ".forces", stage.forces().orElseThrow());
        Job.At<IntegratorProvider<?>> integrator = new Job.At<>("preparation." + name + ".integrator", stage.integrator());
        return new Job(label(name, replica), folder(name, replica), before(index, replica),
                config.seed() + replica + (index + 1) * STAGE_SEEDS, forces, integrator,
                steps(stage.steps(), stage.duration(), integrator), config.skin(), config.trust(), stage.output());
    }

    /** A variant's simulations, one per replica. */
    List<Job> variant(String name) {
        List<Job.At<ForceContributionProvider<?>>> forces = new ArrayList<>(at("forces", config.forces()));
        Job.At<IntegratorProvider<?>> integrator = new Job.At<>("integrator", config.integrator());
        MdVariant variant = config.variants().get(name);
        if (variant != null) {
            forces.addAll(at("variants." + name + ".forces", variant.forces()));
            integrator = variant.integrator().isEmpty() ? integrator
                    : new Job.At<>("variants." + name + ".integrator", variant.integrator().orElseThrow());
        }
        long steps = steps(config.steps(), config.duration(), integrator);
        List<Job> jobs = new ArrayList<>();
        for (int r = 0; r < config.replicas(); r++) {
            jobs.add(new Job(label(name, r), folder(name, r), before(stages().size(), r), config.seed() + r, forces,
                    integrator, steps, config.skin(), config.trust(), config.output()));
        }
        return jobs;
    }

    /** The simulations of all stages, in the order of replicas, then stages: each replica's one after the other. */
    List<List<Job>> preparations() {
        List<List<Job>> chains = new ArrayList<>();
        for (int r = 0; r < config.replicas() && !stages().isEmpty(); r++) {
            List<Job> chain = new ArrayList<>();
            for (int index = 0; index < stages().size(); index++) {
                chain.add(stage(index, r));
            }
            chains.add(chain);
        }
        return chains;
    }

    /** The simulations of all variants and replicas, each on its own. */
    List<List<Job>> productions() {
        List<List<Job>> all = new ArrayList<>();
        for (String name : variants()) {
            variant(name).forEach(job -> all.add(List.of(job)));
        }
        return all;
    }

    private Path before(int stage, int replica) {
        return stage == 0 ? null : folder(stages().get(stage - 1), replica);
    }

    private Path folder(String name, int replica) {
        return config.replicas() == 1 ? Path.of(name) : Path.of(name, "replica-" + (replica + 1));
    }

    private String label(String name, int replica) {
        String which = config.replicas() == 1 ? "" : "replica " + (replica + 1);
        return name + (name.isEmpty() || which.isEmpty() ? "" : ", ") + which;
    }

    private static List<Job.At<ForceContributionProvider<?>>> at(String path,
                                                                 List<Part<ForceContributionProvider<?>>> parts) {
        List<Job.At<ForceContributionProvider<?>>> at = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            at.add(new Job.At<>(path + "[" + k + "]", parts.get(k)));
        }
        return at;
    }

    private static long steps(Optional<Long> steps, Optional<Double> duration, Job.At<IntegratorProvider<?>> integrator) {
        return Lengths.steps(steps, duration, integrator.create(Integrator.class).timestep());
    }
}
