package org.zstar.descriptors.vaf.moments;

import org.zstar.kernels.SumPart;

/**
 * Some of the sums over neighbours that one component of the fingerprints is a linear map of. Derivatives are asked for after the
 * sums of the same component.
 */
interface VectorPart extends SumPart {
    /** Prepares for the neighbours of the state. */
    void load(boolean grown);
}
