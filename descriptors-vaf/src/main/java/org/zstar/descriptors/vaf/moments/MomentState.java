package org.zstar.descriptors.vaf.moments;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.SphereLoops;

/** What the sums of a block share: its geometry, the radial factors, and the gradient of what multiplies a component. */
final class MomentState extends BlockGeometry {
    final RadialFactors radial = new RadialFactors();
    final SphereLoops sphere;
    /** R^α of each neighbour, of the component that sums are taken of. */
    double[] component = {};
    /** Derivatives with respect to it. */
    double[] byComponent = {};
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
        sphere = loops.sphere();
    }

    @Override
    public boolean load(Geometry geometry, int[] atoms, int from, int count) {
        boolean grown = super.load(geometry, atoms, from, count);
        if (grown) {
            along = new double[neighbours.r.length];
            alongSlope = new double[neighbours.r.length];
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
        Arrays.fill(along, 0, neighbours.end(), 0);
        Arrays.fill(alongSlope, 0, neighbours.end(), 0);
        Arrays.fill(byComponent, 0, neighbours.end(), 0);
    }

    /** Before sums of a component are taken. */
    void take(int axis) {
        loops.product(0, neighbours.end(), neighbours.r, neighbours.n.component(axis), component);
    }

    /**
     * Puts the gradient together. So far u holds derivatives with respect to the distance with the unit vector n held, and the
     * vectors those with respect to n. To these come Σ n^α h, with h and dh/dR in {@code along} and {@code alongSlope}, and what
     * belongs to R^α itself.
     */
    void finishGradient(int axis) {
        double[] n = neighbours.n.component(axis), to = gradient.component(axis), inverse = neighbours.inverse;
        double[] x = neighbours.n.x(), y = neighbours.n.y(), z = neighbours.n.z();
        double[] gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = 0; i < neighbours.end(); i++) {
            double over = inverse[i];
            u[i] += n[i] * (alongSlope[i] - along[i] * over) - (x[i] * gx[i] + y[i] * gy[i] + z[i] * gz[i]) * over;
            gx[i] *= over;
            gy[i] *= over;
            gz[i] *= over;
        }
        for (int i = 0; i < neighbours.end(); i++) {
            to[i] += along[i] * inverse[i] + byComponent[i];
        }
        loops.addRadial(0, neighbours.end(), u, neighbours.n, gradient);
    }
}
