package org.zstar.descriptors.sf.block;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.descriptors.sf.CutoffType;
import org.zstar.descriptors.sf.loops.BlockLoops;
import org.zstar.descriptors.sf.loops.PairBlock;

/** What the parts of a kernel share: neighbours of the block, cutoff function, gradient and displacements per neighbour. */
final class BlockState {
    final BlockLoops loops;
    final BlockNeighbours neighbours;
    final double cutoff;
    private final CutoffType type;
    private final double inner;
    private final Gaussians gaussians;

    /** Cutoff function of each neighbour, and its derivative in 1/Å. */
    double[] f = {};
    double[] slope = {};
    /** Gradient: u times the unit vector plus these vectors. */
    double[] u = {};
    BlockLoops.Directions gradient = new BlockLoops.Directions(u, u, u);
    /** Sums of the gradient per lane, and of its products with the vectors of the neighbours. */
    private final double[] totals = new double[12 * BlockLoops.LANES];
    /** Changes of distances and unit vectors under a displacement. */
    double[] dr = {};
    BlockLoops.Directions dn = new BlockLoops.Directions(u, u, u);
    /** What loops over pairs of neighbours read. */
    PairBlock pairs;

    BlockState(BlockLoops loops, int[] species, CutoffType type, double inner, double cutoff, Gaussians gaussians) {
        this.loops = loops;
        this.neighbours = new BlockNeighbours(species, cutoff);
        this.cutoff = cutoff;
        this.type = type;
        this.inner = inner;
        this.gaussians = gaussians;
    }

    void load(Geometry geometry, int[] atoms, int from, int count) {
        if (neighbours.load(geometry, atoms, from, count)) {
            int size = neighbours.r.length;
            f = new double[size];
            slope = new double[size];
            u = new double[size];
            dr = new double[size];
            gradient = new BlockLoops.Directions(new double[size], new double[size], new double[size]);
            dn = new BlockLoops.Directions(new double[size], new double[size], new double[size]);
            pairs = new PairBlock(neighbours.start, neighbours.n, neighbours.r, neighbours.inverse, neighbours.live, f, slope);
            gaussians.resize(size);
        }
        int end = neighbours.end();
        BlockLoops.Directions n = neighbours.n;
        loops.directions(0, end, n.x(), n.y(), n.z(), neighbours.r, neighbours.inverse);
        loops.cutoff(0, end, type, inner, cutoff, neighbours.r, neighbours.live, f, slope);
        gaussians.compute(loops, end, neighbours.r);
    }

    /** Sets the gradient to zero. */
    void clearGradient() {
        int end = neighbours.end();
        Arrays.fill(u, 0, end, 0);
        Arrays.fill(gradient.x(), 0, end, 0);
        Arrays.fill(gradient.y(), 0, end, 0);
        Arrays.fill(gradient.z(), 0, end, 0);
    }

    /** Adds the gradient of the neighbours to that of the atoms, and to that with respect to a strain. */
    void sumGradient(double[] atomGradient, double[] virial) {
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
    void displace(double[] displacement, double[] strain) {
        neighbours.relative(displacement, strain, dn);
        loops.directionChanges(0, neighbours.end(), neighbours.n, neighbours.inverse, dn, dr);
    }
}
