package org.zstar.model.bec.equivariant;

import java.util.List;

/**
 * Sums of products of two inputs, out_o = Σ C in_l in_r, with fixed numbers C, for several atoms (lanes) at a time. Inputs
 * and outputs are laid out item by item, lane by lane.
 */
final class Bilinear {
    private final int lanes;
    private final int[] output;
    private final int[] left;
    private final int[] right;
    private final double[] factor;

    /** A product. */
    record Entry(int output, int left, int right, double factor) { }

    Bilinear(List<Entry> entries, int lanes) {
        this.lanes = lanes;
        output = entries.stream().mapToInt(e -> e.output() * lanes).toArray();
        left = entries.stream().mapToInt(e -> e.left() * lanes).toArray();
        right = entries.stream().mapToInt(e -> e.right() * lanes).toArray();
        factor = entries.stream().mapToDouble(Entry::factor).toArray();
    }

    /** Adds the products to {@code out}. */
    void add(double[] in, double[] out) {
        for (int e = 0; e < factor.length; e++) {
            addProduct(factor[e], in, left[e], in, right[e], out, output[e], lanes);
        }
    }

    /** Adds the change of the products under a change of the inputs. */
    void addChange(double[] in, double[] din, double[] dout) {
        for (int e = 0; e < factor.length; e++) {
            addProduct(factor[e], din, left[e], in, right[e], dout, output[e], lanes);
            addProduct(factor[e], in, left[e], din, right[e], dout, output[e], lanes);
        }
    }

    /** Adds Σ w ∂out/∂in to {@code adjoint}. */
    void addAdjoint(double[] in, double[] w, double[] adjoint) {
        for (int e = 0; e < factor.length; e++) {
            addProduct(factor[e], w, output[e], in, right[e], adjoint, left[e], lanes);
            addProduct(factor[e], w, output[e], in, left[e], adjoint, right[e], lanes);
        }
    }

    private static void addProduct(double f, double[] a, int ia, double[] b, int ib, double[] c, int ic, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            c[ic + lane] += f * a[ia + lane] * b[ib + lane];
        }
    }
}
