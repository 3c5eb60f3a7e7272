package org.zstar.descriptors.sf;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/** Drives kernels over all atoms of a structure, whatever their number of lanes. */
final class Bench {
    private Bench() { }

    static Geometry geometry(Structure s, double[] positions, double range) {
        return Geometry.of(s.cell(), s.species(), positions, range, Workers.serial());
    }

    /** Features of every atom. */
    static double[][] features(Descriptor d, Structure s, double[] positions) {
        Geometry geometry = geometry(s, positions, d.cutoff());
        double[][] all = new double[s.size()][];
        for (int i = 0; i < s.size(); i++) {
            DescriptorKernel kernel = d.kernel(s.species()[i]);
            int size = d.size(s.species()[i]), lanes = kernel.lanes();
            double[] out = new double[size * lanes];
            kernel.load(geometry, new int[] {i}, 0, 1);
            kernel.features(0, out);
            all[i] = new double[size];
            for (int f = 0; f < size; f++) {
                all[i][f] = out[f * lanes];
            }
        }
        return all;
    }

    /** Smallest distance of atom i to the atoms before it and to its own images, with images two cells around. */
    static double closest(Cell cell, double[] at, int i) {
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < i; j++) {
            for (int image = 0; image < 125; image++) {
                int a = image / 25 - 2, b = image / 5 % 5 - 2, c = image % 5 - 2;
                double sum = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double x = at[3 * j + axis] - at[3 * i + axis] + a * cell.vector(0, axis)
                            + b * cell.vector(1, axis) + c * cell.vector(2, axis);
                    sum += x * x;
                }
                best = Math.min(best, Math.sqrt(sum));
            }
        }
        return best;
    }

    static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
