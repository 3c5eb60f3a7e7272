package org.zstar.model.bec.moments;

import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.TensorLoops;

/** The radial functions of one cutoff around eight atoms at a time: sums over neighbours, and their gradients. For one thread. */
final class MomentGroup {
    private static final int LANES = BlockLoops.LANES;

    private final BlockGeometry at;
    private final TensorLoops loops;
    private final double cutoff;
    private final int functions;
    private final int degree;
    /** First number of each species' sums of a monomial, by atomic number, and numbers from one monomial to the next. */
    private final int[] first;
    private final int stride;
    /** Per neighbour the functions and their derivatives. */
    private double[] g = {};
    private double[] dg = {};
    /** One of the functions and its change, and changes of its sums. */
    private double[] one = {};
    private double[] change = {};
    private final double[] changes;

    /**
     * @param loops for one thread
     * @param species atomic numbers, ascending
     * @param basis where the sums of a monomial lie: as the channels of a component of the moments
     * @param far whether the functions are those that reach further
     * @param degree 2 or 3
     */
    MomentGroup(BlockLoops loops, int[] species, MomentBasis basis, boolean far, int degree) {
        this.loops = loops.tensors();
        this.degree = degree;
        cutoff = far ? basis.farCutoff() : basis.cutoff();
        functions = far ? basis.farFunctions() : basis.radialFunctions();
        stride = LANES * basis.channels();
        changes = new double[LANES * TensorLoops.moments(degree)];
        first = new int[species.length];
        List<String> elements = basis.elements();
        for (int s = 0; s < species.length; s++) {
            int element = elements.indexOf(Elements.symbol(species[s]));
            first[s] = LANES * (element * basis.functions() + (far ? basis.radialFunctions() : 0));
        }
        at = new BlockGeometry(loops, species, CutoffType.POLYNOMIAL_2, 0, cutoff);
    }

    /** Takes in the neighbours of some atoms. */
    void load(Geometry geometry, int[] atoms, int from, int count) {
        at.load(geometry, atoms, from, count);
        int length = functions * at.f.length;
        if (g.length < length) {
            g = new double[length];
            dg = new double[length];
        }
        loops.sines(at.neighbours.end(), functions, cutoff, at.neighbours.r, at.neighbours.inverse, at.f, at.slope, g, dg);
    }

    /** Writes the sums. */
    void sums(double[] sums) {
        int[] start = at.neighbours.start;
        for (int s = 0; s < first.length; s++) {
            loops.moments(start[s], start[s + 1], functions, degree, at.neighbours.n, g, sums, first[s], stride);
        }
    }

    /**
     * Adds the gradient of a weighted sum of the sums with respect to positions, and to a strain.
     *
     * @param c weights over multiplicities of the monomials
     */
    void pullBack(double[] c, double[] gradient, double[] virial) {
        int[] start = at.neighbours.start;
        at.clearGradient();
        for (int s = 0; s < first.length; s++) {
            loops.addGradients(start[s], start[s + 1], functions, degree, at.neighbours.n, at.neighbours.inverse, g, dg, c,
                    first[s], stride, at.u, at.gradient);
        }
        at.loops.addRadial(0, at.neighbours.end(), at.u, at.neighbours.n, at.gradient);
        at.sumGradient(gradient, virial);
    }

    /** Writes the changes of the sums under a displacement of all atoms, 3N numbers. */
    void changes(double[] displacement, double[] sums) {
        int end = at.neighbours.end();
        int[] start = at.neighbours.start;
        if (one.length < end) {
            one = new double[at.f.length];
            change = new double[at.f.length];
        }
        at.displace(displacement, null);
        at.loops.monomials(end, degree, at.neighbours.n);
        for (int k = 0; k < functions; k++) {
            for (int i = 0; i < end; i++) {
                int from = LANES * (functions * (i / LANES) + k) + i % LANES;
                one[i] = g[from];
                change[i] = dg[from] * at.dr[i];
            }
            for (int s = 0; s < first.length; s++) {
                at.loops.momentChanges(start[s], start[s + 1], degree, at.dn, one, change, changes);
                for (int m = 0; m < changes.length; m += LANES) {
                    System.arraycopy(changes, m, sums, first[s] + stride * (m / LANES) + LANES * k, LANES);
                }
            }
        }
    }
}
