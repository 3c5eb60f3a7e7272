package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.TensorLoops;

/**
 * The moments of the radial functions of one cutoff around eight atoms at a time, and their gradients. Sums over neighbours of
 * two degrees of monomials give the tensors without their traces, by one small matrix for all channels. For one thread.
 */
final class MomentGroup {
    private static final int LANES = BlockLoops.LANES;

    private final RadialShell shell;
    private final BlockGeometry at;
    private final TensorLoops loops;
    private final int functions;
    private final int degree;
    /** From the sums of a channel to its moments, and from weights of these to coefficients of the sums. */
    private final Combination[] toMoments;
    private final Combination[] toCoefficients;
    /** Runs of channels that are consecutive among all, their length, and the first number of each among all. */
    private final int[] runs;
    private final int run;
    /** Numbers of a monomial. */
    private final int stride;
    /** First number of each species' channels of a monomial, by atomic number. */
    private final int[] first;
    /** Sums, and coefficients of them. */
    private final double[] sums;
    private final double[] coefficients;
    /** One of the functions and its change, and changes of its sums. */
    private double[] one = {};
    private double[] change = {};
    private final double[] changes;

    /**
     * @param loops for one thread
     * @param basis all moments
     * @param far whether the functions are those that reach further
     * @param rank largest rank of the moments that are wanted; those of higher ranks are taken for zero
     */
    MomentGroup(BlockLoops loops, MomentBasis basis, boolean far, int rank) {
        this.loops = loops.tensors();
        List<String> elements = basis.elements();
        int[] species = elements.stream().mapToInt(Elements::number).sorted().toArray();
        degree = Math.max(2, rank);
        functions = far ? basis.farFunctions() : basis.radialFunctions();
        int row = LANES * basis.channels();
        stride = LANES * functions * elements.size();
        SparseMap tensors = MonomialSums.toTensors(degree, rank);
        SparseMap back = MonomialSums.overMultiplicities(degree).after(tensors.transposed());
        toMoments = Combination.of(tensors, row, stride).toArray(Combination[]::new);
        toCoefficients = Combination.of(back, stride, row).toArray(Combination[]::new);
        boolean all = stride == row;
        runs = new int[all ? 1 : elements.size()];
        run = stride / runs.length;
        for (int k = 0; k < runs.length; k++) {
            runs[k] = LANES * (k * basis.functions() + (far ? basis.radialFunctions() : 0));
        }
        first = new int[species.length];
        for (int s = 0; s < species.length; s++) {
            first[s] = LANES * functions * elements.indexOf(Elements.symbol(species[s]));
        }
        sums = new double[stride * tensors.columns()];
        coefficients = new double[sums.length];
        changes = new double[LANES * tensors.columns()];
        shell = new RadialShell(loops, species, far ? basis.farCutoff() : basis.cutoff(), functions);
        at = shell.at;
    }

    /** The neighbours, which are loaded first. */
    RadialShell shell() {
        return shell;
    }

    /** Adds to the moments. */
    void addTo(double[] moments) {
        int[] start = at.neighbours.start;
        for (int s = 0; s < first.length; s++) {
            loops.moments(start[s], start[s + 1], functions, degree, at.neighbours.n, shell.g, sums, first[s], stride);
        }
        addMoments(moments);
    }

    private void addMoments(double[] moments) {
        for (Combination part : toMoments) {
            for (int c = 0; c < runs.length; c++) {
                part.add(loops, run, sums, run * c, moments, runs[c]);
            }
        }
    }

    /** Adds the gradient of Σ_k λ_k a_k and what the shell has collected to that of positions, 3N numbers, and a strain. */
    void pullBack(double[] lambda, double[] gradient, double[] virial) {
        int[] start = at.neighbours.start;
        Arrays.fill(coefficients, 0);
        for (Combination part : toCoefficients) {
            for (int c = 0; c < runs.length; c++) {
                part.add(loops, run, lambda, runs[c], coefficients, run * c);
            }
        }
        for (int s = 0; s < first.length; s++) {
            loops.addGradients(start[s], start[s + 1], functions, degree, at.neighbours.n, at.neighbours.inverse, shell.g,
                    shell.dg, coefficients, first[s], stride, at.u, at.gradient);
        }
        shell.addGradient(gradient, virial);
    }

    /** Adds the changes of the moments under a displacement of all atoms, 3N numbers. */
    void pushForward(double[] displacement, double[] da) {
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
                one[i] = shell.g[from];
                change[i] = shell.dg[from] * at.dr[i];
            }
            for (int s = 0; s < first.length; s++) {
                at.loops.momentChanges(start[s], start[s + 1], degree, at.dn, one, change, changes);
                for (int m = 0; m < changes.length; m += LANES) {
                    System.arraycopy(changes, m, sums, first[s] + stride * (m / LANES) + LANES * k, LANES);
                }
            }
        }
        addMoments(da);
    }
}
