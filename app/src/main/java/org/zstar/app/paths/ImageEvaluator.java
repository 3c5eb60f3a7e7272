package org.zstar.app.paths;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;
import org.zstar.api.parallel.Workers;

/** Energies and gradients of all images of a path, evaluated side by side: every image has forces and lists of its own. */
final class ImageEvaluator {
    private final Structure structure;
    private final Workers workers;
    private final List<ForceField> fields;
    private final List<Forces> forces;
    private final double[] energies;
    private final double[][] gradients;

    /**
     * @param structure cell and species
     * @param images number of images with the ends
     * @param contributions makes the sources of forces of one image
     * @param skin extra range of the neighbour lists in Å
     * @param workers threads that share the images
     */
    ImageEvaluator(Structure structure, int images, Supplier<List<ForceContribution>> contributions, double skin,
                   Workers workers) {
        this.structure = structure;
        this.workers = workers;
        fields = IntStream.range(0, images).mapToObj(m -> new ForceField(contributions.get(), skin, Workers.serial()))
                .toList();
        forces = IntStream.range(0, images).mapToObj(m -> new Forces(structure.size())).toList();
        energies = new double[images];
        gradients = new double[images][3 * structure.size()];
    }

    /**
     * Evaluates the images.
     *
     * @param innerOnly whether the ends are left as they were evaluated before
     */
    void evaluate(double[][] images, boolean innerOnly) {
        workers.forEachChunk(images.length, 1, (worker, m, from, to) -> {
            if (!innerOnly || m > 0 && m < images.length - 1) {
                Forces sum = forces.get(m);
                fields.get(m).evaluate(structure.cell(), structure.species(), images[m], 0, sum);
                energies[m] = sum.energy();
                for (int k = 0; k < gradients[m].length; k++) {
                    gradients[m][k] = -sum.forces()[k];
                }
            }
        });
    }

    /** Energies in eV of the last evaluation. */
    double[] energies() {
        return energies;
    }

    /** Gradients in eV/Å of the last evaluation, 3N each. */
    double[][] gradients() {
        return gradients;
    }

    /** Forces in eV/Å of the last evaluation, 3N each. */
    double[][] forces() {
        return forces.stream().map(Forces::forces).toArray(double[][]::new);
    }
}
