package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.api.force.Geometry;

/** The moments of several atoms of one element, moment by moment, lane by lane, with their derivative products. */
public final class MomentBlock {
    private final int size;
    private final MomentKernel[] kernels;
    private final double[] one;
    private final double[] moments;
    private final double[] adjoint;
    private int lanes;
    private int count;

    /**
     * @param basis moments
     * @param most largest number of lanes
     */
    public MomentBlock(MomentBasis basis, int most) {
        size = basis.size();
        kernels = new MomentKernel[most];
        Arrays.setAll(kernels, lane -> new MomentKernel(basis));
        one = new double[size];
        moments = new double[size * most];
        adjoint = new double[size * most];
    }

    /** Largest number of lanes. */
    public int lanes() {
        return kernels.length;
    }

    /**
     * Takes in some atoms.
     *
     * @param atoms indices of atoms
     * @param from index in {@code atoms} of the first
     * @param number of atoms, at most {@code width}
     * @param width lanes in use; those without an atom have moments of zero
     */
    public void load(Geometry geometry, int[] atoms, int from, int number, int width) {
        lanes = width;
        count = number;
        Arrays.fill(moments, 0, size * lanes, 0);
        for (int lane = 0; lane < count; lane++) {
            kernels[lane].load(geometry, atoms[from + lane]);
            kernels[lane].moments(one);
            spread(moments, lane);
        }
    }

    private void spread(double[] target, int lane) {
        for (int k = 0; k < size; k++) {
            target[k * lanes + lane] = one[k];
        }
    }

    /** The moments, shared. */
    public double[] moments() {
        return moments;
    }

    /** An array for weights of the moments, set to zero, shared. */
    public double[] clearedAdjoint() {
        Arrays.fill(adjoint, 0, size * lanes, 0);
        return adjoint;
    }

    /** Adds Σ_k λ_k ∂a_k/∂R_p to the gradient of every pair p of the atoms. */
    public void pullBack(double[] lambda, double[] pairGradient) {
        for (int lane = 0; lane < count; lane++) {
            for (int k = 0; k < size; k++) {
                one[k] = lambda[k * lanes + lane];
            }
            kernels[lane].pullBack(one, pairGradient);
        }
    }

    /** Overwrites {@code da} with the change of the moments under a displacement of 3N numbers. */
    public void pushForward(double[] displacement, double[] da) {
        Arrays.fill(da, 0, size * lanes, 0);
        for (int lane = 0; lane < count; lane++) {
            kernels[lane].pushForward(displacement, one);
            spread(da, lane);
        }
    }
}
