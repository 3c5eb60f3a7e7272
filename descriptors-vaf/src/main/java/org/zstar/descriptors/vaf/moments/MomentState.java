package org.zstar.descriptors.vaf.moments;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.CutoffType;

/** What the sums of a block share: its geometry, the radial factors, and the gradient of what multiplies a component. */
final class MomentState extends BlockGeometry {
    final RadialFactors radial = new RadialFactors();
    /** Sums of radial factors and of their derivatives that multiply one component of the unit vector. */
    double[] along = {};
    double[] alongSlope = {};

    /**
     * @param loops for one thread
     * @param species atomic numbers that may occur, ascending
     * @param cutoff in Å
     */
    MomentState(BlockLoops loops, int[] species, CutoffType type, double cutoff) {
        super(loops, species, type, 0, cutoff);
    }

    @Override
    public boolean load(Geometry geometry, int[] atoms, int from, int count) {
        boolean grown = super.load(geometry, atoms, from, count);
        if (grown) {
            along = new double[neighbours.r.length];
            alongSlope = new double[neighbours.r.length];
            radial.resize(neighbours.r.length);
        }
        radial.compute(loops, neighbours.end(), neighbours.r, f, slope);
        return grown;
    }

    @Override
    public void clearGradient() {
        super.clearGradient();
        Arrays.fill(along, 0, neighbours.end(), 0);
        Arrays.fill(alongSlope, 0, neighbours.end(), 0);
    }

    /** Adds the gradient of Σ n^α h, with h and dh/dR in {@code along} and {@code alongSlope}, and all of u to the vectors. */
    void finishGradient(int component) {
        double[] n = neighbours.n.component(component), to = gradient.component(component), inverse = neighbours.inverse;
        for (int i = 0; i < neighbours.end(); i++) {
            double across = along[i] * inverse[i];
            u[i] += n[i] * (alongSlope[i] - across);
            to[i] += across;
        }
        loops.addRadial(0, neighbours.end(), u, neighbours.n, gradient);
    }
}
