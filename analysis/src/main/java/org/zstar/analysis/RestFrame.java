package org.zstar.analysis;

import java.util.Set;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/**
 * Keeps the centre of mass of some species where it was in the first frame, so that drift of the whole does not count as
 * motion of its parts.
 */
public final class RestFrame {
    private final Set<Integer> species;
    private double[] start;

    /** @param species atomic numbers of the atoms whose centre of mass is to rest; empty for all */
    public RestFrame(Set<Integer> species) {
        this.species = Set.copyOf(species);
    }

    /** The next frame at rest: positions and velocities relative to the centre of mass. Labels are kept. */
    public Structure next(Structure frame) {
        double[] centre = mean(frame.species(), frame.positions());
        if (start == null) {
            start = centre;
        }
        double[] x = frame.positions().clone();
        for (int k = 0; k < x.length; k++) {
            x[k] -= centre[k % 3] - start[k % 3];
        }
        double[] v = frame.velocities() == null ? null : frame.velocities().clone();
        if (v != null) {
            double[] drift = mean(frame.species(), v);
            for (int k = 0; k < v.length; k++) {
                v[k] -= drift[k % 3];
            }
        }
        return new Structure(frame.cell(), frame.species(), x, v, frame.labels(), frame.info(), frame.columns());
    }

    private double[] mean(int[] numbers, double[] vectors) {
        double[] mean = new double[3];
        double mass = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (species.isEmpty() || species.contains(numbers[i])) {
                double m = Elements.mass(numbers[i]);
                mass += m;
                for (int axis = 0; axis < 3; axis++) {
                    mean[axis] += m * vectors[3 * i + axis];
                }
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            mean[axis] /= mass == 0 ? 1 : mass;
        }
        return mean;
    }
}
