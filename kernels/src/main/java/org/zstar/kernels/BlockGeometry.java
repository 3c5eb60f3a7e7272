package org.zstar.kernels;

import java.util.Arrays;
import org.zstar.api.force.Geometry;

/**
 * What the sums over the neighbours of a block share: the neighbours, their cutoff function, the gradient and the
 * displacements per neighbour. Serves one thread.
 */
public class BlockGeometry {
    /** The loops. */
    public final BlockLoops loops;
    /** The neighbours. */
    public BlockNeighbours neighbours;
    private final BlockNeighbours.Room room = new BlockNeighbours.Room();
    private final CutoffType type;
    private final double inner;
    private final double cutoff;

    /** Cutoff function of each neighbour, and its derivative in 1/Å. */
    public double[] f = {};
    /** Derivative of the cutoff function, 1/Å. */
    public double[] slope = {};
    /** Gradient: u times the unit vector plus these vectors. */
    public double[] u = {};
    /** See {@link #u}. */
    public BlockLoops.Directions gradient = new BlockLoops.Directions(u, u, u);
    /** Changes of distances under a displacement. */
    public double[] dr = {};
    /** Changes of unit vectors under a displacement. */
    public BlockLoops.Directions dn = new BlockLoops.Directions(u, u, u);
    /** Sums of the gradient per lane, and of its products with the vectors of the neighbours. */
    private final double[] totals = new double[12 * BlockLoops.LANES];

    /**
     * @param loops for one thread
     * @param species atomic numbers that may occur, ascending
     * @param type cutoff function
     * @param inner distance in Å up to which it is 1
     * @param cutoff in Å
     */
    public BlockGeometry(BlockLoops loops, int[] species, CutoffType type, double inner, double cutoff) {
        this.loops = loops;
        this.neighbours = new BlockNeighbours(species, cutoff);
        this.type = type;
        this.inner = inner;
        this.cutoff = cutoff;
    }

    /** Takes in the neighbours of some atoms; returns whether arrays have grown. */
    public boolean load(Geometry geometry, int[] atoms, int from, int count) {
        return load(neighbours, geometry, atoms, from, count);
    }

    /** The same with neighbours that are kept elsewhere. */
    public boolean load(BlockNeighbours kept, Geometry geometry, int[] atoms, int from, int count) {
        kept.load(geometry, atoms, from, count, room);
        BlockLoops.Directions n = kept.n;
        loops.directions(0, kept.end(), n.x(), n.y(), n.z(), kept.r, kept.inverse);
        return take(kept);
    }

    /** Takes neighbours that another has loaded; returns whether arrays have grown. */
    public boolean take(BlockNeighbours loaded) {
        neighbours = loaded;
        boolean grown = f.length < neighbours.r.length;
        if (grown) {
            int size = neighbours.r.length;
            f = new double[size];
            slope = new double[size];
            u = new double[size];
            dr = new double[size];
            gradient = new BlockLoops.Directions(new double[size], new double[size], new double[size]);
            dn = new BlockLoops.Directions(new double[size], new double[size], new double[size]);
        }
        loops.cutoff(0, neighbours.end(), type, inner, cutoff, neighbours.r, neighbours.live, f, slope);
        return grown;
    }

    /** Sets the gradient to zero. */
    public void clearGradient() {
        int end = neighbours.end();
        Arrays.fill(u, 0, end, 0);
        Arrays.fill(gradient.x(), 0, end, 0);
        Arrays.fill(gradient.y(), 0, end, 0);
        Arrays.fill(gradient.z(), 0, end, 0);
    }

    /** Adds the gradient of the neighbours to that of the atoms, and to that with respect to a strain. */
    public void sumGradient(double[] atomGradient, double[] virial) {
        loops.gradientSums(0, neighbours.end(), gradient, neighbours.r, neighbours.n, totals);
        neighbours.scatterToAtoms(gradient, totals, atomGradient);
        for (int k = 0; k < 9; k++) {
            double sum = 0;
            for (int lane = 0; lane < BlockLoops.LANES; lane++) {
                sum += totals[BlockLoops.LANES * (3 + k) + lane];
            }
            virial[k] += sum;
        }
    }

    /** Takes in a displacement of all atoms and a strain, which may be null. */
    public void displace(double[] displacement, double[] strain) {
        neighbours.relative(displacement, strain, dn);
        loops.directionChanges(0, neighbours.end(), neighbours.n, neighbours.inverse, dn, dr);
    }
}
