package org.zstar.descriptors.vaf.moments;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.SphereLoops;

/** What the sums of a block share: its geometry, the radial factors, and what belongs to one component. */
final class MomentState extends BlockGeometry {
    final RadialFactors radial = new RadialFactors();
    final SphereLoops sphere;
    /** R^α of each neighbour, of the component that sums are taken of. */
    double[] component = {};
    /** Derivatives with respect to it. */
    double[] byComponent = {};

    /**
     * @param loops for one thread
     * @param species atomic numbers that may occur, ascending
     * @param cutoff in Å
     */
    MomentState(BlockLoops loops, int[] species, CutoffType type, double cutoff) {
        super(loops, species, type, 0, cutoff);
        sphere = loops.sphere();
    }

    @Override
    public boolean load(Geometry geometry, int[] atoms, int from, int count) {
        boolean grown = super.load(geometry, atoms, from, count);
        if (grown) {
            component = new double[neighbours.r.length];
            byComponent = new double[neighbours.r.length];
            radial.resize(neighbours.r.length);
        }
        radial.compute(loops, neighbours.end(), neighbours.r, f, slope);
        return grown;
    }

    @Override
    public void clearGradient() {
        super.clearGradient();
        Arrays.fill(byComponent, 0, neighbours.end(), 0);
    }

    /** Before sums of a component are taken. */
    void take(int axis) {
        loops.product(0, neighbours.end(), neighbours.r, neighbours.n.component(axis), component);
    }

    /**
     * Puts the gradient together. So far u holds derivatives with respect to the distance while the unit vector is held, the
     * vectors those with respect to the unit vector, and {@link #byComponent} those with respect to R^α itself.
     */
    void finishGradient(int axis) {
        sphere.toVectors(0, neighbours.end(), neighbours.n, neighbours.inverse, u, gradient);
        double[] to = gradient.component(axis);
        for (int i = 0; i < neighbours.end(); i++) {
            to[i] += byComponent[i];
        }
    }
}
