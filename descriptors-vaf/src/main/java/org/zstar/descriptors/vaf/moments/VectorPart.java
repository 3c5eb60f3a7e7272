package org.zstar.descriptors.vaf.moments;

import org.zstar.kernels.SparseMap;

/** Some of the sums over neighbours that one component of the fingerprints is a linear map of; lane vectors of eight. */
interface VectorPart {
    /** Number of sums. */
    int size();

    /** Enters how the features depend on the sums, which begin with a column of the map. */
    void describe(SparseMap.Builder features, int column);

    /** Prepares for the neighbours of the state. */
    void load(boolean grown);

    /** Writes the sums of a component at {@code sums[at + 8 k + lane]}. */
    void sums(int component, double[] sums, int at);

    /** Adds the gradient of Σ_k weight_k sum_k to the state's; follows {@link #sums} of the same component. */
    void pullBack(int component, double[] weights, int at);

    /** Writes the changes of the sums under the state's displacement; follows {@link #sums} of the same component. */
    void changes(int component, double[] changes, int at);
}
