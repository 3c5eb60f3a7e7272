package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/**
 * The moments of one atom at a time and their derivative products, for one thread. They cost O(neighbours): all products of
 * moments follow from them without looking at the neighbours again.
 */
public final class MomentKernel {
    private final MomentBasis basis;
    private final RadialFunctions radial;
    private final RadialFunctions far;
    private final int[] elementOf = new int[Elements.count()];
    final int components;
    final int functions;
    /** From the channels of one element to those of the next. */
    private final int stride;
    private final int channels;
    int atom;
    int count;
    int[] pair = new int[0];
    int[] index;
    int[] element;
    double[] ux;
    double[] uy;
    double[] uz;
    double[] distance;
    double[] g;
    double[] slope;
    /** Harmonics of each neighbour. */
    double[] h;
    private final double[] harmonics = new double[20];
    private final double[] change = new double[20];
    private final double[] weight = new double[20];
    private final double[] q = new double[3];

    /** A kernel for moments of a basis. */
    public MomentKernel(MomentBasis basis) {
        this.basis = basis;
        functions = basis.ownFunctions();
        stride = basis.functions();
        channels = basis.channels();
        components = basis.size() / channels;
        radial = new RadialFunctions(basis.radialFunctions(), basis.cutoff());
        far = new RadialFunctions(basis.farFunctions(), basis.farCutoff());
        Arrays.fill(elementOf, -1);
        int[] species = basis.species();
        for (int e = 0; e < species.length; e++) {
            elementOf[species[e]] = e;
        }
    }

    /** An array for the moments of an atom. */
    public double[] newMoments() {
        return new double[basis.size()];
    }

    /** Takes in the neighbours of an atom. */
    public void load(Geometry geometry, int centre) {
        NeighbourList list = geometry.neighbours();
        int from = list.first()[centre], to = list.first()[centre + 1];
        reserve(to - from);
        double[] x = geometry.positions(), shifts = list.shifts();
        double x0 = x[3 * centre], y0 = x[3 * centre + 1], z0 = x[3 * centre + 2], cutoff = basis.range();
        atom = centre;
        int n = 0;
        for (int p = from; p < to; p++) {
            int j = list.neighbour()[p], s = 3 * list.image()[p];
            double dx = x[3 * j] + shifts[s] - x0, dy = x[3 * j + 1] + shifts[s + 1] - y0,
                    dz = x[3 * j + 2] + shifts[s + 2] - z0;
            double d2 = dx * dx + dy * dy + dz * dz;
            if (d2 < cutoff * cutoff) {
                double d = Math.sqrt(d2);
                pair[n] = p;
                index[n] = j;
                element[n] = elementOf[geometry.species()[j]];
                if (element[n] < 0) {
                    throw new IllegalArgumentException("the model knows " + basis.elements() + ", but the structure has "
                            + Elements.symbol(geometry.species()[j]) + "; train a model with this element");
                }
                double inverse = 1 / d;
                ux[n] = dx * inverse;
                uy[n] = dy * inverse;
                uz[n] = dz * inverse;
                distance[n] = d;
                radial.evaluate(d, g, slope, n * functions);
                far.evaluate(d, g, slope, n * functions + basis.radialFunctions());
                Harmonics.values(basis.maxRank(), ux[n], uy[n], uz[n], harmonics);
                System.arraycopy(harmonics, 0, h, n * components, components);
                n++;
            }
        }
        count = n;
    }

    private void reserve(int n) {
        if (n > pair.length) {
            int size = n + n / 4 + 8;
            pair = new int[size];
            index = new int[size];
            element = new int[size];
            ux = new double[size];
            uy = new double[size];
            uz = new double[size];
            distance = new double[size];
            g = new double[size * functions];
            slope = new double[size * functions];
            h = new double[size * components];
        }
    }

    /** Overwrites {@code a} with the moments: rank by rank, component by component, channel by channel. */
    public void moments(double[] a) {
        Arrays.fill(a, 0);
        for (int j = 0; j < count; j++) {
            for (int m = 0; m < components; m++) {
                double y = h[j * components + m];
                int at = m * channels + element[j] * stride;
                for (int n = 0; n < functions; n++) {
                    a[at + n] += y * g[j * functions + n];
                }
            }
        }
    }

    /**
     * Pull-back: adds Σ_k λ_k ∂a_k/∂R_p to the gradient of every pair p of the atom.
     *
     * @param lambda weight of each moment, not modified
     * @param pairGradient three numbers per pair of the neighbour list, added to
     */
    public void pullBack(double[] lambda, double[] pairGradient) {
        for (int j = 0; j < count; j++) {
            double x = ux[j], y = uy[j], z = uz[j], along = 0;
            for (int m = 0; m < components; m++) {
                int at = m * channels + element[j] * stride;
                double value = 0, derivative = 0;
                for (int n = 0; n < functions; n++) {
                    value += lambda[at + n] * g[j * functions + n];
                    derivative += lambda[at + n] * slope[j * functions + n];
                }
                weight[m] = value;
                along += h[j * components + m] * derivative;
            }
            Harmonics.gradient(basis.maxRank(), x, y, z, weight, q);
            double r = distance[j];
            along -= (q[0] * x + q[1] * y + q[2] * z) / r;
            int p = 3 * pair[j];
            pairGradient[p] += along * x + q[0] / r;
            pairGradient[p + 1] += along * y + q[1] / r;
            pairGradient[p + 2] += along * z + q[2] / r;
        }
    }

    /**
     * Push-forward: the change of the moments under a displacement of all atoms.
     *
     * @param displacement 3N numbers, not modified
     * @param da overwritten
     */
    public void pushForward(double[] displacement, double[] da) {
        Arrays.fill(da, 0);
        int i = 3 * atom;
        for (int j = 0; j < count; j++) {
            int k = 3 * index[j];
            double dx = displacement[k] - displacement[i], dy = displacement[k + 1] - displacement[i + 1],
                    dz = displacement[k + 2] - displacement[i + 2];
            if (dx == 0 && dy == 0 && dz == 0) {
                continue;
            }
            double x = ux[j], y = uy[j], z = uz[j], r = distance[j], dr = x * dx + y * dy + z * dz;
            Harmonics.change(basis.maxRank(), x, y, z, (dx - x * dr) / r, (dy - y * dr) / r, (dz - z * dr) / r, change);
            for (int m = 0; m < components; m++) {
                int at = m * channels + element[j] * stride;
                double dh = change[m], along = h[j * components + m] * dr;
                for (int n = 0; n < functions; n++) {
                    da[at + n] += dh * g[j * functions + n] + along * slope[j * functions + n];
                }
            }
        }
    }

    /** Number of neighbours within the cutoff. */
    public int neighbours() {
        return count;
    }

    /** Index of the atom of a neighbour. */
    public int neighbour(int j) {
        return index[j];
    }

    /** Distance of a neighbour in Å. */
    public double distance(int j) {
        return distance[j];
    }
}
