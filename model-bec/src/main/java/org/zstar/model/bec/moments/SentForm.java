package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.kernels.MessageLoops;
import org.zstar.kernels.SparseMap;

/**
 * A weighted sum of the products of moments A with moments A' of what neighbours send, along a direction e. It is linear in
 * the numbers h that are sent and in the moments A, so it is Σ_j h_jc g_n(R_ij) P_nc(R̂_ij) with polynomials P of
 * {@link MessageLoops} whose coefficients are a matrix times what the direction leaves of the moments:
 *
 * <pre>  A_0 A'_1 and A_2·A'_1:  (b_1, b_2, b_3) = w A_0 e + w' e·A_2
 *  A'_0 A_1 and A'_2·A_1:  b_0 = (w" − w‴/3) e·A_1,  (b_4, b_5, b_6) = w‴ A_1</pre>
 *
 * Does not change and may be shared by threads.
 */
public final class SentForm {
    /** Lane vectors per channel of A: e·A_1; A_0 e and e·A_2, component by component; A_1. */
    static final int INPUTS = 10;

    private final int[] channels;
    private final SparseMap coefficients;
    private final SparseMap inputs;

    private SentForm(int[] channels, SparseMap coefficients) {
        this.channels = channels;
        this.coefficients = coefficients;
        inputs = coefficients.transposed();
    }

    /** Channels of A among those of the basis in which neighbours send nothing. */
    int[] channels() {
        return channels;
    }

    /** From inputs to coefficients: term by term, element of the neighbour by element, function by function, number by number. */
    SparseMap coefficients() {
        return coefficients;
    }

    /** From derivatives with respect to coefficients to those with respect to inputs. */
    SparseMap inputs() {
        return inputs;
    }

    /** Collects products. */
    static final class Builder {
        private final int[] own;
        private final int sent;
        private final SparseMap.Builder map;

        /** @param few channels of A @param sent channels of A' */
        Builder(MomentBasis basis, Channels few, Channels sent) {
            own = Arrays.stream(few.index).map(c -> c / basis.functions() * basis.ownFunctions() + c % basis.functions())
                    .toArray();
            this.sent = sent.count;
            map = new SparseMap.Builder(MessageLoops.TERMS * sent.count, INPUTS * few.count);
        }

        /** Adds Σ_k w_k e·P_k over the products of a term, one of whose two factors is sent, with weights from an index on. */
        void add(ProductTerm term, double[] w, int at) {
            int which = term.channels(0).areSent() ? 0 : 1, few = own.length;
            boolean higher = term.axes()[0].equals("xy");
            int[] next = {at};
            term.forEach(choice -> {
                double weight = w[next[0]++];
                int a = choice[1 - which], k = choice[which];
                if (which == 0) {
                    map.add(k, a, higher ? -weight / 3 : weight);
                }
                for (int x = 0; x < 3; x++) {
                    if (which == 1) {
                        map.add((1 + x) * sent + k, few * (1 + 2 * x + (higher ? 1 : 0)) + a, weight);
                    } else if (higher) {
                        map.add((4 + x) * sent + k, few * (7 + x) + a, weight);
                    }
                }
            });
        }

        SentForm build() {
            return new SentForm(own, map.build());
        }
    }
}
