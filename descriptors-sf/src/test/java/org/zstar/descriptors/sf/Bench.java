package org.zstar.descriptors.sf;

import java.util.Arrays;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/** Drives kernels over all atoms of a structure, whatever their number of lanes. */
final class Bench {
    private Bench() { }

    static Geometry geometry(Structure s, double[] positions, double range) {
        return Geometry.of(s.cell(), s.species(), positions, range, Workers.serial());
    }

    /** Features of every atom. */
    static double[][] features(Descriptor d, Structure s, double[] positions) {
        return run(d, s, positions, (kernel, out) -> kernel.features(0, out));
    }

    /** Change of the features of every atom under a displacement. */
    static double[][] pushForward(Descriptor d, Structure s, double[] positions, double[] displacement) {
        return run(d, s, positions, (kernel, out) -> kernel.pushForward(0, displacement, out));
    }

    private interface Work {
        void run(DescriptorKernel kernel, double[] out);
    }

    private static double[][] run(Descriptor d, Structure s, double[] positions, Work work) {
        Geometry geometry = geometry(s, positions, d.cutoff());
        double[][] all = new double[s.size()][];
        for (int i = 0; i < s.size(); i++) {
            DescriptorKernel kernel = d.kernel(s.species()[i]);
            int size = d.size(s.species()[i]), lanes = kernel.lanes();
            double[] out = new double[size * lanes];
            kernel.load(geometry, new int[] {i}, 0, 1);
            work.run(kernel, out);
            all[i] = new double[size];
            for (int f = 0; f < size; f++) {
                all[i][f] = out[f * lanes];
            }
        }
        return all;
    }

    /** Gradient of Σ_i w_i·G_i with respect to the positions, from the pull-back. */
    static double[] pullBack(Descriptor d, Structure s, double[] positions, double[][] weights) {
        Geometry geometry = geometry(s, positions, d.cutoff());
        NeighbourList list = geometry.neighbours();
        double[] pairs = new double[3 * list.pairs()];
        for (int i = 0; i < s.size(); i++) {
            DescriptorKernel kernel = d.kernel(s.species()[i]);
            kernel.load(geometry, new int[] {i}, 0, 1);
            kernel.pullBack(0, spread(weights[i], kernel.lanes()), pairs);
        }
        double[] gradient = new double[positions.length];
        for (int i = 0; i < s.size(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                for (int axis = 0; axis < 3; axis++) {
                    gradient[3 * list.neighbour()[p] + axis] += pairs[3 * p + axis];
                    gradient[3 * i + axis] -= pairs[3 * p + axis];
                }
            }
        }
        return gradient;
    }

    /** Puts the numbers of one atom on lane 0. */
    static double[] spread(double[] values, int lanes) {
        double[] spread = new double[values.length * lanes];
        for (int f = 0; f < values.length; f++) {
            spread[f * lanes] = values[f];
        }
        return spread;
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
