package org.zstar.networks;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/**
 * Gradients g_p with respect to the vectors R_p = x_j + shift − x_i of all pairs, and what follows from them. Every pair is
 * written by the block of its atom i alone; each atom then gathers in list order.
 */
public final class PairSums {
    private static final int CHUNK = 64;

    private final Workers.ChunkBody gatherBody = this::gather;
    private final Workers.ChunkBody virialBody = this::sumVirial;
    private double[] gradient = new double[0];
    private double[] partialVirials = new double[0];
    private Geometry geometry;
    private double factor;
    private double[] target;
    private int stride;
    private int offset;

    /** Makes room; what is stored is lost. */
    public void reserve(int pairs) {
        if (gradient.length < 3 * pairs) {
            gradient = new double[3 * (pairs + pairs / 8)];
        }
    }

    /** Three numbers per pair, shared. */
    public double[] gradient() {
        return gradient;
    }

    /** Sets the pairs of some atoms to zero. */
    public void clear(int[] first, int[] atoms, int from, int count) {
        for (int k = from; k < from + count; k++) {
            Arrays.fill(gradient, 3 * first[atoms[k]], 3 * first[atoms[k] + 1], 0);
        }
    }

    /** Adds factor × ∂/∂u_jβ to {@code target[stride * j + offset + β]}. */
    public void addGradient(Geometry at, double by, double[] to, int every, int start) {
        geometry = at;
        factor = by;
        target = to;
        stride = every;
        offset = start;
        at.workers().forEachChunk(at.size(), CHUNK, gatherBody);
    }

    private void gather(int worker, int chunk, int from, int to) {
        int[] first = geometry.neighbours().first();
        int[] reverse = geometry.neighbours().reverse();
        for (int i = from; i < to; i++) {
            double x = 0, y = 0, z = 0;
            for (int p = first[i]; p < first[i + 1]; p++) {
                int own = 3 * p, other = 3 * reverse[p];
                x += gradient[other] - gradient[own];
                y += gradient[other + 1] - gradient[own + 1];
                z += gradient[other + 2] - gradient[own + 2];
            }
            int k = stride * i + offset;
            target[k] += factor * x;
            target[k + 1] += factor * y;
            target[k + 2] += factor * z;
        }
    }

    /** Adds factor × W_αβ = Σ_p g_pα R_pβ, nine numbers row-major. */
    public void addVirial(Geometry at, double by, double[] virial) {
        geometry = at;
        int chunks = (at.size() + CHUNK - 1) / CHUNK;
        if (partialVirials.length < 9 * chunks) {
            partialVirials = new double[9 * chunks];
        }
        at.workers().forEachChunk(at.size(), CHUNK, virialBody);
        for (int k = 0; k < 9; k++) {
            double sum = 0;
            for (int chunk = 0; chunk < chunks; chunk++) {
                sum += partialVirials[9 * chunk + k];
            }
            virial[k] += by * sum;
        }
    }

    private void sumVirial(int worker, int chunk, int from, int to) {
        NeighbourList list = geometry.neighbours();
        int[] first = list.first(), neighbour = list.neighbour(), image = list.image();
        double[] r = geometry.positions(), shifts = list.shifts();
        double xx = 0, xy = 0, xz = 0, yx = 0, yy = 0, yz = 0, zx = 0, zy = 0, zz = 0;
        for (int i = from; i < to; i++) {
            for (int p = first[i]; p < first[i + 1]; p++) {
                int j = 3 * neighbour[p], s = 3 * image[p];
                double x = r[j] + shifts[s] - r[3 * i], y = r[j + 1] + shifts[s + 1] - r[3 * i + 1],
                        z = r[j + 2] + shifts[s + 2] - r[3 * i + 2];
                double gx = gradient[3 * p], gy = gradient[3 * p + 1], gz = gradient[3 * p + 2];
                xx += gx * x;
                xy += gx * y;
                xz += gx * z;
                yx += gy * x;
                yy += gy * y;
                yz += gy * z;
                zx += gz * x;
                zy += gz * y;
                zz += gz * z;
            }
        }
        double[] part = partialVirials;
        int k = 9 * chunk;
        part[k] = xx;
        part[k + 1] = xy;
        part[k + 2] = xz;
        part[k + 3] = yx;
        part[k + 4] = yy;
        part[k + 5] = yz;
        part[k + 6] = zx;
        part[k + 7] = zy;
        part[k + 8] = zz;
    }
}
