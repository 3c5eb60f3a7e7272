package org.zstar.model.bec.moments;

import org.zstar.api.force.Geometry;

/** Σ_i m_i along given directions, where m_i is a vector that depends on what surrounds atom i, and its gradients. */
public interface PolarisationSum {
    /** The moments, which say what elements there are and how far an atom sees. */
    MomentBasis basis();

    /** Evaluates the sum along directions e. */
    void evaluate(Geometry at, double[]... along);

    /** Evaluates the sum along directions e; the gradient of each e·Σm gets ready for {@link #addGradient}. */
    void differentiate(Geometry at, double[]... along);

    /** After an evaluation: the sum along a direction. */
    double value(int direction);

    /**
     * After {@link #differentiate}: adds factor × ∂(e·Σm)/∂u_jβ to {@code target[stride * j + offset + β]}.
     *
     * @param direction number of the direction e
     */
    void addGradient(int direction, double factor, double[] target, int stride, int offset);
}
