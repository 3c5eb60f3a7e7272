package org.zstar.model.bec.moments;

/** Where the moments of what neighbours send lie among all moments of an atom. */
final class SentLayout {
    private final MomentBasis basis;
    private final int components;
    /** Channels of a neighbour of one element. */
    private final int row;

    SentLayout(MomentBasis basis) {
        this.basis = basis;
        components = basis.sent().size() / basis.sent().channels();
        row = basis.sentFunctions() * basis.messages();
    }

    /** Number of these moments. */
    int size() {
        return components * basis.elements().size() * row;
    }

    /** Writes the moments of a {@link MessageKernel} among all, which lie {@code stride} apart from {@code offset} on. */
    void write(double[] sent, double[] all, int stride, int offset) {
        for (int k = 0; k < sent.length; k++) {
            all[place(k) * stride + offset] = sent[k];
        }
    }

    /** The reverse of {@link #write}. */
    void read(double[] all, int stride, int offset, double[] sent) {
        for (int k = 0; k < sent.length; k++) {
            sent[k] = all[place(k) * stride + offset];
        }
    }

    private int place(int k) {
        return k / row * basis.functions() + basis.ownFunctions() + k % row;
    }
}
