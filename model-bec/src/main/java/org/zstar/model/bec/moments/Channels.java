package org.zstar.model.bec.moments;

import java.util.stream.IntStream;

/** Channels (pairs of a neighbour element and a radial function) that a product takes part with, and where they lie. */
final class Channels {
    /** Index of each channel among all of the basis. */
    final int[] index;
    final int count;
    final int all;
    private final MomentBasis basis;

    private Channels(MomentBasis basis, int[] index) {
        this.basis = basis;
        this.index = index;
        count = index.length;
        all = basis.channels();
    }

    /** The channels of the first so many radial functions, which are the smoothest. */
    static Channels of(MomentBasis basis, int radialFunctions) {
        int n = basis.radialFunctions(), first = Math.min(radialFunctions, n);
        return new Channels(basis, IntStream.range(0, basis.channels()).filter(c -> c % n < first).toArray());
    }

    /** Index of component m of rank l of the first channel. */
    int offset(int rank, int component) {
        return basis.offset(rank) + component * all;
    }

    /** A readable name of channel k of this list at a rank, for example {@code A1(O,2)}. */
    String name(int rank, int k) {
        int n = basis.radialFunctions();
        return "A" + rank + "(" + basis.elements().get(index[k] / n) + "," + (index[k] % n + 1) + ")";
    }
}
