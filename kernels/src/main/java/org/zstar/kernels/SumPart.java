package org.zstar.kernels;

/**
 * Some of the sums over neighbours that a {@link SumKernel} makes features of. Sums are lane vectors: sum k of lane l is at
 * {@code at + 8 k + l}. Parts of scalar features need not look at the component.
 */
public interface SumPart {
    /** Number of sums. */
    int size();

    /** Enters how the features depend on the sums, which begin with a column of the map. */
    void describe(SparseMap.Builder features, int column);

    /** Writes the sums of a component. */
    void sums(int component, double[] sums, int at);

    /** Adds the gradient of Σ_k weight_k sum_k of a component to that of the block. */
    void pullBack(int component, double[] weights, int at);

    /** Writes the changes of the sums of a component under the displacements of the block. */
    void changes(int component, double[] changes, int at);
}
