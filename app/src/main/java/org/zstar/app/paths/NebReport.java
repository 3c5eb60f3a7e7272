package org.zstar.app.paths;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.PathProfile;
import org.zstar.analysis.Table;
import org.zstar.api.atoms.Structure;
import org.zstar.app.run.CsvFiles;
import org.zstar.app.run.RunContext;
import org.zstar.app.trust.Assessment;

/**
 * Files, numbers and pictures of the paths of all variants.
 *
 * @param context the run
 * @param config its configuration
 * @param plan makes the forces of the variants
 * @param like cell and species
 * @param mover index of the atom that moves farthest
 */
record NebReport(RunContext context, NebConfig config, NebPlan plan, Structure like, int mover) {
    private static final String[] AXES = {"x", "y", "z"};

    void write(List<StageResult> results) throws IOException {
        List<String> names = new ArrayList<>(config.variants().keySet());
        Map<String, PathProfile> profiles = new LinkedHashMap<>(), estimates = new LinkedHashMap<>();
        Map<String, Map<String, double[]>> trust = new LinkedHashMap<>();
        Map<String, double[]> places = new LinkedHashMap<>(), forces = new LinkedHashMap<>();
        context.results().put("atoms", like.size());
        context.results().put("moving_atom", mover);
        for (int v = 0; v < names.size(); v++) {
            String name = names.get(v);
            StageResult path = results.get(NebPlan.STAGES * v + 2);
            double[][] images = path.images();
            ImageEvaluator evaluator = new ImageEvaluator(like, images.length, plan.contributions(name), config.skin(),
                    context.workers());
            evaluator.evaluate(images, false);
            PathProfile profile = PathProfile.of(images, evaluator.energies());
            profiles.put(name, profile);
            places.put(name, ofMover(images, images[0]));
            forces.put(name, ofMover(evaluator.forces(), new double[3 * like.size()]));
            numbers(name, profile, results.subList(NebPlan.STAGES * v, NebPlan.STAGES * v + 3));
            List<Assessment> assessed = ImageTrust.assess(context, name + "_", like, images, plan.contributions(name).get());
            trust.put(name, Assessment.numbers(assessed));
            ImageFiles.write(context, "path_" + name + ".extxyz", like, images, evaluator.energies(), evaluator.forces(),
                    assessed);
        }
        estimate(names, results.get(2).images(), profiles, estimates);
        for (String name : names) {
            table(name, profiles.get(name), places.get(name), forces.get(name), name.equals(names.get(0)) ? estimates
                    : Map.of(), trust.get(name));
        }
        draw(profiles, estimates, places, forces);
    }

    private void estimate(List<String> names, double[][] images, Map<String, PathProfile> profiles,
                          Map<String, PathProfile> estimates) {
        PathProfile reference = profiles.get(names.get(0));
        for (String name : names.subList(1, names.size())) {
            double[] energies = FieldEstimate.of(like, images, reference.energies(), mover,
                    Contributions.create(config.variants().get(name)), context.workers());
            if (energies != null) {
                PathProfile estimate = new PathProfile(reference.lengths(), energies);
                estimates.put(name, estimate);
                context.results().put(name + "_estimate_barrier_forward_ev", estimate.barrierForward());
                context.results().put(name + "_estimate_barrier_backward_ev", estimate.barrierBackward());
            }
        }
    }

    /** The vector of the moving atom at each image, less that of an origin. */
    private double[] ofMover(double[][] vectors, double[] origin) {
        double[] chosen = new double[3 * vectors.length];
        for (int k = 0; k < chosen.length; k++) {
            chosen[k] = vectors[k / 3][3 * mover + k % 3] - origin[3 * mover + k % 3];
        }
        return chosen;
    }

    private void numbers(String name, PathProfile profile, List<StageResult> stages) {
        context.results().put(name + "_barrier_forward_ev", profile.barrierForward());
        context.results().put(name + "_barrier_backward_ev", profile.barrierBackward());
        context.results().put(name + "_path_length_angstrom", profile.lengths()[profile.lengths().length - 1]);
        context.results().put(name + "_highest_image", profile.highest());
        context.results().put(name + "_force_max_ev_per_angstrom", stages.get(2).lastForce());
        context.results().put(name + "_iterations", stages.get(2).iterations());
        context.results().put(name + "_converged", stages.stream().allMatch(StageResult::isConverged) ? 1 : 0);
    }

    private void table(String name, PathProfile profile, double[] places, double[] forces,
                       Map<String, PathProfile> estimates, Map<String, double[]> trust) throws IOException {
        Map<String, double[]> columns = new LinkedHashMap<>();
        int n = profile.lengths().length;
        double[] numbers = new double[n];
        for (int m = 0; m < n; m++) {
            numbers[m] = m;
        }
        columns.put("image", numbers);
        columns.put("path_length_angstrom", profile.lengths());
        columns.put("energy_ev", profile.energies());
        columns.put("relative_energy_ev", profile.relative());
        estimates.forEach((other, estimate) -> columns.put("estimate_" + other + "_ev", estimate.relative()));
        for (int axis = 0; axis < 3; axis++) {
            columns.put("moved_" + AXES[axis] + "_angstrom", component(places, axis));
        }
        for (int axis = 0; axis < 3; axis++) {
            columns.put("force_" + AXES[axis] + "_ev_per_angstrom", component(forces, axis));
        }
        columns.putAll(trust);
        String file = "path_" + name + ".csv";
        CsvFiles.write(context.file(file), new Table(columns));
        context.report().table(file, "Path of " + name + ": energies, displacement of the moving atom, force on it");
        context.report().file("path_" + name + ".extxyz", "Images of " + name + " with energies and forces");
    }

    private static double[] component(double[] vectors, int axis) {
        double[] values = new double[vectors.length / 3];
        for (int m = 0; m < values.length; m++) {
            values[m] = vectors[3 * m + axis];
        }
        return values;
    }

    private void draw(Map<String, PathProfile> profiles, Map<String, PathProfile> estimates,
                      Map<String, double[]> places, Map<String, double[]> forces) {
        context.report().figure("profile", estimates.isEmpty() ? "Energy along the path"
                : "Energy along the path; dashed: energy of the first path less Z·E·Δu of the moving ion alone",
                PathFigures.profiles(profiles, estimates));
        context.report().figure("moving_atom", "Displacement of the moving atom from the first image",
                PathFigures.components("Displacement of the moving atom", "Displacement along", "Å", profiles, places));
        context.report().figure("moving_force", "Force on the moving atom",
                PathFigures.components("Force on the moving atom", "Force along", "eV/Å", profiles, forces));
    }
}
