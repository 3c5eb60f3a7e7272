package org.zstar.kernels;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/**
 * The neighbours of a block of central atoms within the cutoff, as lane vectors: slot s of lane l is at {@code 8 s + l}.
 * Slots are grouped by the species of the neighbour; a lane with fewer neighbours of a species than another is filled up
 * with neighbours at some harmless place that are not live.
 */
public final class BlockNeighbours {
    private static final int LANES = BlockLoops.LANES;

    private final int[] species;
    private final double cutoff;
    /** Index of each atomic number in {@code species}, or −1. */
    private final int[] indexOf = new int[Elements.count()];

    /** First number of each species' slots, and the end. */
    public final int[] start;
    /** Neighbours of a lane up to and including a species, at {@code lane * species + index}. */
    private final int[] ends;
    private int count;

    public BlockLoops.Directions n = new BlockLoops.Directions(new double[0], new double[0], new double[0]);
    public double[] r = {};
    public double[] inverse = {};
    /** 1 for neighbours, 0 for what fills up. */
    public double[] live = {};
    /** Index of the neighbour's atom and of its pair. */
    private int[] atom = {};
    private int[] pair = {};
    private final int[] central = new int[LANES];

    /** What is found per lane before it is put in slots: scratch memory that the neighbours of several blocks may share. */
    public static final class Room {
        private double[] vectors = {};
        private int[] pairs = {};
    }

    /**
     * @param species atomic numbers that may occur, ascending
     * @param cutoff in Å
     */
    public BlockNeighbours(int[] species, double cutoff) {
        this.species = species;
        this.cutoff = cutoff;
        Arrays.fill(indexOf, -1);
        for (int s = 0; s < species.length; s++) {
            indexOf[species[s]] = s;
        }
        start = new int[species.length + 1];
        ends = new int[LANES * species.length];
    }

    /** One past the last number. */
    public int end() {
        return start[species.length];
    }

    /** Takes in the neighbours of some atoms. */
    public void load(Geometry geometry, int[] atoms, int from, int atomCount, Room room) {
        count = atomCount;
        int[] first = geometry.neighbours().first();
        int most = 0;
        for (int lane = 0; lane < count; lane++) {
            central[lane] = atoms[from + lane];
            most = Math.max(most, first[central[lane] + 1] - first[central[lane]]);
        }
        if (room.pairs.length < LANES * most) {
            room.pairs = new int[LANES * most];
            room.vectors = new double[3 * LANES * most];
        }
        for (int lane = 0; lane < LANES; lane++) {
            if (lane < count) {
                find(geometry, lane, lane * most, room.vectors, room.pairs);
            } else {
                Arrays.fill(ends, lane * species.length, (lane + 1) * species.length, 0);
            }
        }
        for (int s = 0; s < species.length; s++) {
            int longest = 0;
            for (int lane = 0; lane < LANES; lane++) {
                longest = Math.max(longest, ends[lane * species.length + s] - begin(lane, s));
            }
            start[s + 1] = start[s] + LANES * longest;
        }
        reserve();
        for (int lane = 0; lane < LANES; lane++) {
            place(geometry.neighbours(), lane, lane * most, room.vectors, room.pairs);
        }
    }

    private int begin(int lane, int s) {
        return s == 0 ? 0 : ends[lane * species.length + s - 1];
    }

    /** Finds the neighbours of a lane within the cutoff; the list has them sorted by species. */
    private void find(Geometry geometry, int lane, int base, double[] found, int[] foundPair) {
        NeighbourList list = geometry.neighbours();
        int[] neighbour = list.neighbour(), image = list.image(), kinds = geometry.species();
        double[] at = geometry.positions(), shifts = list.shifts();
        int i = central[lane];
        double x = at[3 * i], y = at[3 * i + 1], z = at[3 * i + 2], limit = cutoff * cutoff;
        int to = list.first()[i + 1], row = lane * species.length, s = 0, kept = base;
        for (int p = list.first()[i]; p < to; p++) {
            int j = neighbour[p], shift = 3 * image[p], kind = indexOf[kinds[j]];
            if (kind != s) {
                s = next(row, s, kind, kept - base, kinds[j]);
            }
            double dx = at[3 * j] + shifts[shift] - x, dy = at[3 * j + 1] + shifts[shift + 1] - y,
                    dz = at[3 * j + 2] + shifts[shift + 2] - z;
            found[3 * kept] = dx;
            found[3 * kept + 1] = dy;
            found[3 * kept + 2] = dz;
            foundPair[kept] = p;
            // the sign bit: a branch would be guessed wrongly too often
            kept += (int) (Double.doubleToRawLongBits(dx * dx + dy * dy + dz * dz - limit) >>> 63);
        }
        Arrays.fill(ends, row + s, row + species.length, kept - base);
    }

    private int next(int row, int s, int kind, int kept, int number) {
        if (kind < 0) {
            throw new IllegalArgumentException("a neighbour is " + Elements.symbol(number)
                    + ", which the descriptor does not know; name it in its set or functions");
        }
        Arrays.fill(ends, row + s, row + kind, kept);
        return kind;
    }

    private void reserve() {
        if (r.length >= end()) {
            return;
        }
        int size = end() + LANES * 8;
        n = new BlockLoops.Directions(new double[size], new double[size], new double[size]);
        r = new double[size];
        inverse = new double[size];
        live = new double[size];
        atom = new int[size];
        pair = new int[size];
    }

    private void place(NeighbourList list, int lane, int base, double[] found, int[] foundPair) {
        double[] x = n.x(), y = n.y(), z = n.z();
        int[] neighbour = list.neighbour();
        for (int s = 0; s < species.length; s++) {
            int slot = start[s] + lane;
            for (int k = base + begin(lane, s); k < base + ends[lane * species.length + s]; k++, slot += LANES) {
                x[slot] = found[3 * k];
                y[slot] = found[3 * k + 1];
                z[slot] = found[3 * k + 2];
                live[slot] = 1;
                pair[slot] = foundPair[k];
                atom[slot] = neighbour[foundPair[k]];
            }
            for (; slot < start[s + 1]; slot += LANES) {
                x[slot] = 0.5 * cutoff;
                y[slot] = 0;
                z[slot] = 0;
                live[slot] = 0;
                pair[slot] = -1;
                atom[slot] = 0;
            }
        }
    }

    /** Adds the gradient of the neighbours to that of every pair. */
    public void scatter(BlockLoops.Directions gradient, double[] pairGradient) {
        double[] gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int lane = 0; lane < count; lane++) {
            for (int s = 0; s < species.length; s++) {
                int to = start[s] + LANES * (ends[lane * species.length + s] - begin(lane, s));
                for (int i = start[s] + lane; i < to; i += LANES) {
                    int p = 3 * pair[i];
                    pairGradient[p] += gx[i];
                    pairGradient[p + 1] += gy[i];
                    pairGradient[p + 2] += gz[i];
                }
            }
        }
    }

    /** Adds the gradient of the neighbours to that of their atoms, and subtracts its sum per lane from the central ones. */
    public void scatterToAtoms(BlockLoops.Directions gradient, double[] totals, double[] atomGradient) {
        double[] gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = 0; i < end(); i++) {
            if (pair[i] >= 0) {
                int j = 3 * atom[i];
                atomGradient[j] += gx[i];
                atomGradient[j + 1] += gy[i];
                atomGradient[j + 2] += gz[i];
            }
        }
        for (int lane = 0; lane < count; lane++) {
            for (int axis = 0; axis < 3; axis++) {
                atomGradient[3 * central[lane] + axis] -= totals[LANES * axis + lane];
            }
        }
    }

    /**
     * Numbers of the atoms of all neighbours; of any atom where none is.
     *
     * @param values {@code stride} numbers per atom, of which {@code count} from an offset on are wanted
     * @param out number k of slot s and a lane at {@code 8 (count s + k) + lane}
     */
    public void gather(double[] values, int stride, int offset, int count, double[] out) {
        for (int base = 0; base < end(); base += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                int in = stride * atom[base + lane] + offset, to = count * base + lane;
                for (int k = 0; k < count; k++) {
                    out[to + LANES * k] = values[in + k];
                }
            }
        }
    }

    /** The reverse of {@link #gather}, for all numbers of an atom: adds those of every neighbour to those of its atom. */
    public void scatter(double[] in, int count, double[] values) {
        for (int base = 0; base < end(); base += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                int to = count * atom[base + lane], from = count * base + lane;
                for (int k = 0; k < count && pair[base + lane] >= 0; k++) {
                    values[to + k] += in[from + LANES * k];
                }
            }
        }
    }

    /**
     * The displacement of every neighbour relative to its central atom; 0 where none is.
     *
     * @param strain nine numbers of a homogeneous strain on top, or null
     */
    public void relative(double[] displacement, double[] strain, BlockLoops.Directions out) {
        double[] x = out.x(), y = out.y(), z = out.z();
        for (int i = 0; i < end(); i++) {
            int lane = i % LANES;
            if (lane < count && pair[i] >= 0) {
                int j = 3 * atom[i], c = 3 * central[lane];
                x[i] = displacement[j] - displacement[c];
                y[i] = displacement[j + 1] - displacement[c + 1];
                z[i] = displacement[j + 2] - displacement[c + 2];
                if (strain != null) {
                    double rx = r[i] * n.x()[i], ry = r[i] * n.y()[i], rz = r[i] * n.z()[i];
                    x[i] += strain[0] * rx + strain[1] * ry + strain[2] * rz;
                    y[i] += strain[3] * rx + strain[4] * ry + strain[5] * rz;
                    z[i] += strain[6] * rx + strain[7] * ry + strain[8] * rz;
                }
            } else {
                x[i] = 0;
                y[i] = 0;
                z[i] = 0;
            }
        }
    }
}
