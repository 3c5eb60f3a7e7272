package org.zstar.model.bec.moments;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Channels (pairs of a neighbour element and a radial function) that a factor of a product runs over, and where they lie. */
final class Channels {
    /** Index of each channel among all of the basis. */
    final int[] index;
    final int count;
    final int all;
    private final MomentBasis basis;

    private Channels(MomentBasis basis, IntPredicate orders) {
        this.basis = basis;
        int n = basis.functions();
        index = IntStream.range(0, basis.channels()).filter(c -> orders.test(c % n)).toArray();
        count = index.length;
        all = basis.channels();
    }

    /** The channels of the first so many radial functions within the cutoff, which are the smoothest. */
    static Channels near(MomentBasis basis, int radialFunctions) {
        return new Channels(basis, n -> n < Math.min(radialFunctions, basis.radialFunctions()));
    }

    /** The channels of the radial functions that reach further. */
    static Channels far(MomentBasis basis) {
        return far(basis, basis.farFunctions());
    }

    /** The channels of the first so many functions that reach further. */
    static Channels far(MomentBasis basis, int functions) {
        int first = basis.radialFunctions();
        return new Channels(basis, n -> n >= first && n < Math.min(first + functions, basis.ownFunctions()));
    }

    /** The channels of functions of the distance alone. */
    static Channels own(MomentBasis basis) {
        return new Channels(basis, n -> n < basis.ownFunctions());
    }

    /** The channels of what neighbours send. */
    static Channels sent(MomentBasis basis) {
        return new Channels(basis, n -> n >= basis.ownFunctions());
    }

    /** Those of the first so many functions where neighbours send their smoothest densities, one per element. */
    static Channels smoothSent(MomentBasis basis, int functions) {
        int own = basis.ownFunctions();
        return new Channels(basis, n -> n >= own && (n - own) % basis.sentNumbers() == 0
                && (n - own) / basis.messages() < functions);
    }

    /** Index of component m of rank l of the first channel. */
    int offset(int rank, int component) {
        return basis.offset(rank) + component * all;
    }

    /** A readable name of channel k of this list at a rank, for example {@code A1(O,2)}. */
    String name(int rank, int k) {
        return "A" + rank + "(" + basis.elements().get(index[k] / basis.functions()) + "," + (order(k) + 1) + ")";
    }

    /**
     * How quickly channel k varies: the number of its radial function from 1, those that reach far being counted anew, times
     * that of the density that is sent.
     */
    int roughness(int k) {
        int n = order(k) - basis.ownFunctions();
        if (n >= 0) {
            return (1 + n / basis.messages()) * (1 + n % basis.sentNumbers());
        }
        return 1 + (order(k) < basis.radialFunctions() ? order(k) : order(k) - basis.radialFunctions());
    }

    /** Whether these are moments of what neighbours send. */
    boolean areSent() {
        return count > 0 && order(0) >= basis.ownFunctions();
    }

    private int order(int k) {
        return index[k] % basis.functions();
    }
}
