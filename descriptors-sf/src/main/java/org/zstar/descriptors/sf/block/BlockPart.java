package org.zstar.descriptors.sf.block;

import org.zstar.kernels.SparseMap;

/**
 * Some of the sums over neighbours that features are made of. Features are a fixed linear map of the sums of all parts. Sums
 * are lane vectors: sum k of lane l is at {@code at + 8 k + l}.
 */
interface BlockPart {
    /** Number of sums. */
    int size();

    /** Enters how the features depend on the sums, which begin with a column of the map. */
    void describe(SparseMap.Builder features, int column);

    /** Prepares for the neighbours of a state, which the other methods read then. */
    void load(BlockState state);

    /** Writes the sums. */
    void sums(double[] sums, int at);

    /** Adds the gradient of Σ_k weight_k sum_k to the state's. */
    void pullBack(double[] weights, int at);

    /** Writes the changes of the sums under the state's displacements. */
    void changes(double[] changes, int at);
}
