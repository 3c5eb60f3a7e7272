package org.zstar.model.bec.moments;

import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.BlockNeighbours;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.TensorLoops;

/** The neighbours of eight atoms at a time within a cutoff, with radial functions of their distance. For one thread. */
final class RadialShell {
    final BlockGeometry at;
    final double cutoff;
    final int functions;
    /** Per neighbour the functions and their derivatives. */
    double[] g = {};
    double[] dg = {};
    private final TensorLoops loops;

    /** @param species atomic numbers, ascending */
    RadialShell(BlockLoops loops, int[] species, double cutoff, int functions) {
        this.loops = loops.tensors();
        this.cutoff = cutoff;
        this.functions = functions;
        at = new BlockGeometry(loops, species, CutoffType.POLYNOMIAL_2, 0, cutoff);
    }

    /** Takes in the neighbours of some atoms. */
    void load(Geometry geometry, int[] atoms, int from, int count) {
        at.load(geometry, atoms, from, count);
        evaluate();
    }

    /** Takes in neighbours that are kept elsewhere. */
    void load(BlockNeighbours kept, Geometry geometry, int[] atoms, int from, int count) {
        at.load(kept, geometry, atoms, from, count);
        evaluate();
    }

    /** Takes neighbours that have been loaded. */
    void take(BlockNeighbours loaded) {
        at.take(loaded);
        evaluate();
    }

    private void evaluate() {
        int length = functions * at.f.length;
        if (g.length < length) {
            g = new double[length];
            dg = new double[length];
        }
        loops.sines(at.neighbours.end(), functions, cutoff, at.neighbours.r, at.neighbours.inverse, at.f, at.slope, g, dg);
    }

    /** Adds the gradient that has been collected to that of the atoms, 3N numbers, and of a strain, and leaves zeros. */
    void addGradient(double[] gradient, double[] virial) {
        at.loops.addRadial(0, at.neighbours.end(), at.u, at.neighbours.n, at.gradient);
        at.sumGradient(gradient, virial);
        at.clearGradient();
    }
}
