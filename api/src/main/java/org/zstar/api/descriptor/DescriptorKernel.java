package org.zstar.api.descriptor;

import org.zstar.api.force.Geometry;

/**
 * Computes features G and their two derivative products for a block of up to {@link #lanes()} central atoms of one species.
 * First {@link #load} takes in the geometry, then the other methods may be called in any order and number. Features are laid
 * out feature by feature, lane by lane: {@code features[f * lanes + lane]}; unused lanes are to be ignored. What is computed
 * for an atom does not depend, to the bit, on its lane nor on the other atoms of the block.
 */
public interface DescriptorKernel {
    /** Number of atoms evaluated together; 1 for a kernel that takes them one by one. */
    int lanes();

    /**
     * Takes in the neighbours of some atoms; pairs farther than the cutoff are left out here.
     *
     * @param geometry atoms and neighbour list, which reaches at least to the cutoff; not modified
     * @param atoms indices of central atoms, all of the kernel's species
     * @param from index in {@code atoms} of the first atom of the block
     * @param count atoms in the block, at most {@link #lanes()}
     */
    void load(Geometry geometry, int[] atoms, int from, int count);

    /**
     * Features of one component.
     *
     * @param component 0 for scalars; 0, 1, 2 = x, y, z for vectors
     * @param features overwritten; size × lanes numbers
     */
    void features(int component, double[] features);

    /**
     * Pull-back: adds Σ_f weight_f ∂G_f/∂R_p to the gradient of every pair p of the block's atoms, where
     * R_p = x_j + shift − x_i. Forces follow as F_i += Σ_p g_p, F_j −= g_p when weight = ∂U/∂G.
     *
     * @param component which component of the features
     * @param weights size × lanes numbers, not modified
     * @param pairGradient three numbers per pair of the neighbour list, added to at {@code 3 * p}
     */
    void pullBack(int component, double[] weights, double[] pairGradient);

    /** Whether there is a {@link #pullBackToAtoms}, which needs less memory. */
    default boolean reachesAtoms() {
        return false;
    }

    /**
     * Pull-back to atoms: adds Σ_f weight_f ∂G_f/∂u_jβ to the atoms themselves, and the derivative with respect to a
     * homogeneous strain of positions and cell. Only for kernels that say so.
     *
     * @param component which component of the features
     * @param weights size × lanes numbers, not modified
     * @param gradient 3N numbers, added to
     * @param virial nine numbers, row-major, added to
     */
    default void pullBackToAtoms(int component, double[] weights, double[] gradient, double[] virial) {
        throw new UnsupportedOperationException("this kernel pulls back to pairs only");
    }

    /**
     * Push-forward: the change dG_f = Σ_p ∂G_f/∂R_p · (d_j − d_i) of the features under a displacement of all atoms.
     *
     * @param component which component of the features
     * @param displacement 3N numbers, not modified
     * @param change overwritten; size × lanes numbers
     */
    void pushForward(int component, double[] displacement, double[] change);

    /**
     * Push-forward of a displacement together with a homogeneous strain of positions and cell: the change
     * dG_f = Σ_p ∂G_f/∂R_p · (d_j − d_i + ε R_p). Fits to stresses need it; a descriptor may do without.
     *
     * @param component which component of the features
     * @param displacement 3N numbers, not modified
     * @param strain nine numbers ε_αβ, row-major, not modified
     * @param change overwritten; size × lanes numbers
     * @throws IllegalArgumentException if the descriptor does without
     */
    default void pushForward(int component, double[] displacement, double[] strain, double[] change) {
        throw new IllegalArgumentException("this descriptor gives no derivatives with respect to strain, which a fit to"
                + " stresses needs; set the weight of the stress to 0");
    }
}
