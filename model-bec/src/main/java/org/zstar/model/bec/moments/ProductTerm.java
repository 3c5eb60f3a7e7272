package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A family of products of up to four moments: one product per choice of channels, each of them a vector or a scalar,
 * P_x(a, b, …) = Σ C_x,mm′… A_m(a) A_m′(b) … with fixed numbers C. Being linear in every factor, its derivatives follow from
 * the same numbers. Products are laid out component by component: {@code v[x * stride + at + k]}.
 */
final class ProductTerm {
    /** Slots of factors; products of fewer have empty ones first. */
    private static final int SLOTS = 4;

    private final String[] axes;
    private final int[] ranks;
    private final Channels[] channels;
    /** Whether exchanging the first two factors changes nothing, so that a ≤ b suffices. */
    private final boolean symmetric;
    private final int size;
    /** Per number C: component x of the product and its value. */
    private final int[] output;
    private final double[] value;
    /** Per slot and number C the index of the component; −1 in an empty slot. */
    private final int[][] offset = new int[SLOTS][];
    /** Per slot the channels; one in an empty slot. */
    private final int[][] index = new int[SLOTS][];
    /** The slot that starts at the channel of the one before it; −1 without. */
    private final int tied;

    /**
     * @param axes per factor the names of its axes, factors separated by commas: x is the axis of the product, others are
     *     summed. {@code xy,y} is A2·A1 and {@code ,x} is A0 A1
     * @param symmetric whether exchanging the first two factors changes nothing
     * @param channels of every factor
     */
    ProductTerm(String axes, boolean symmetric, Channels... channels) {
        String[] factors = axes.split(",", -1);
        this.axes = factors;
        this.channels = channels;
        this.symmetric = symmetric;
        ranks = Arrays.stream(factors).mapToInt(String::length).toArray();
        Map<List<Integer>, Integer> counts = counts(factors);
        output = counts.keySet().stream().mapToInt(key -> key.get(0)).toArray();
        value = counts.values().stream().mapToDouble(n -> n).toArray();
        int empty = SLOTS - factors.length, all = 1;
        tied = symmetric ? empty + 1 : -1;
        for (int slot = 0; slot < SLOTS; slot++) {
            int factor = slot - empty;
            index[slot] = factor < 0 ? new int[1] : channels[factor].index;
            offset[slot] = counts.keySet().stream().mapToInt(key -> factor < 0 ? -1
                    : channels[factor].offset(ranks[factor], key.get(factor + 1))).toArray();
            all *= index[slot].length;
        }
        int n = channels[0].count;
        size = symmetric ? all / (n * n) * (n * (n + 1) / 2) : all;
    }

    /** How often the sum over axes meets an output and components of the factors: A3:A2 meets the same ones twice. */
    private static Map<List<Integer>, Integer> counts(String[] factors) {
        String names = String.join("", factors);
        int[] summed = names.chars().filter(c -> c != 'x').distinct().toArray();
        int outputs = names.indexOf('x') < 0 ? 1 : 3;
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        for (int x = 0; x < outputs; x++) {
            for (int code = 0; code < Math.round(StrictMath.pow(3, summed.length)); code++) {
                List<Integer> key = new ArrayList<>(List.of(x));
                for (String factor : factors) {
                    int[] axes = new int[factor.length()];
                    for (int k = 0; k < axes.length; k++) {
                        axes[k] = axis(factor.charAt(k), x, summed, code);
                    }
                    key.add(Tensors.component(axes));
                }
                counts.merge(key, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int axis(int name, int x, int[] summed, int code) {
        int rest = code;
        for (int k = 0; name != 'x' && k < summed.length; k++, rest /= 3) {
            if (summed[k] == name) {
                return rest % 3;
            }
        }
        return x;
    }

    /** Names of the axes of each factor. */
    String[] axes() {
        return axes;
    }

    /** Channels of a factor. */
    Channels channels(int factor) {
        return channels[factor];
    }

    /** Number of products. */
    int size() {
        return size;
    }

    /** Derivatives of a component of the products with respect to the moments. @param component x */
    TermGradient gradient(int component) {
        int[] entries = IntStream.range(0, value.length).filter(e -> output[e] == component).toArray();
        int empty = SLOTS - ranks.length;
        return new TermGradient(IntStream.of(entries).mapToDouble(e -> value[e]).toArray(), IntStream.range(empty, SLOTS)
                .mapToObj(slot -> IntStream.of(entries).map(e -> offset[slot][e]).toArray()).toArray(int[][]::new),
                Arrays.copyOfRange(index, empty, SLOTS));
    }

    /** Whether some factor is a moment of what neighbours send. */
    boolean hasSent() {
        return sentFactor() >= 0;
    }

    /** Index of the factor that is a moment of what neighbours send; −1 without. */
    int sentFactor() {
        int factor = channels.length - 1;
        while (factor >= 0 && !channels[factor].areSent()) {
            factor--;
        }
        return factor;
    }

    private int start(int slot, int previous) {
        return slot == tied ? previous : 0;
    }

    /** Adds the products of moments. */
    void addValues(double[] moments, double[] v, int stride, int at) {
        int[] i0 = index[0], i1 = index[1], i2 = index[2], i3 = index[3];
        for (int entry = 0; entry < value.length; entry++) {
            int k = output[entry] * stride + at;
            int o0 = offset[0][entry], o1 = offset[1][entry], o2 = offset[2][entry], o3 = offset[3][entry];
            for (int a = 0; a < i0.length; a++) {
                double f0 = o0 < 0 ? value[entry] : value[entry] * moments[o0 + i0[a]];
                for (int b = start(1, a); b < i1.length; b++) {
                    double f1 = o1 < 0 ? f0 : f0 * moments[o1 + i1[b]];
                    for (int c = start(2, b); c < i2.length; c++) {
                        double f2 = o2 < 0 ? f1 : f1 * moments[o2 + i2[c]];
                        for (int d = start(3, c); d < i3.length; d++) {
                            v[k++] += f2 * moments[o3 + i3[d]];
                        }
                    }
                }
            }
        }
    }

    /**
     * Adds to {@code lambda} the derivatives of Σ_k w_k e·P_k with respect to the moments.
     *
     * @param a moments
     * @param w weights of the products, from index {@code at}
     * @param e weights of the components of a product
     */
    void addAdjoint(double[] a, double[] w, int at, double[] e, double[] lambda) {
        for (int entry = 0; entry < value.length; entry++) {
            double factor = value[entry] * e[output[entry]];
            if (factor != 0) {
                addAdjoint(a, w, at, factor, entry, lambda);
            }
        }
    }

    private void addAdjoint(double[] a, double[] w, int at, double factor, int entry, double[] lambda) {
        int[] i0 = index[0], i1 = index[1], i2 = index[2], i3 = index[3];
        int o0 = offset[0][entry], o1 = offset[1][entry], o2 = offset[2][entry], o3 = offset[3][entry], k = at;
        for (int p = 0; p < i0.length; p++) {
            double a0 = o0 < 0 ? 1 : a[o0 + i0[p]], sum0 = 0;
            for (int q = start(1, p); q < i1.length; q++) {
                double a1 = o1 < 0 ? 1 : a[o1 + i1[q]], sum1 = 0;
                for (int r = start(2, q); r < i2.length; r++) {
                    double a2 = o2 < 0 ? 1 : a[o2 + i2[r]], sum2 = 0, f = factor * a0 * a1 * a2;
                    for (int s = start(3, r); s < i3.length; s++) {
                        lambda[o3 + i3[s]] += f * w[k];
                        sum2 += w[k++] * a[o3 + i3[s]];
                    }
                    if (o2 >= 0) {
                        lambda[o2 + i2[r]] += factor * a0 * a1 * sum2;
                    }
                    sum1 += a2 * sum2;
                }
                if (o1 >= 0) {
                    lambda[o1 + i1[q]] += factor * a0 * sum1;
                }
                sum0 += a1 * sum1;
            }
            if (o0 >= 0) {
                lambda[o0 + i0[p]] += factor * sum0;
            }
        }
    }

    /** What to do with the channels of a product. */
    interface Visitor {
        /** Called with the number of the channel of each factor among its {@link Channels}. */
        void visit(int[] channelOfFactor);
    }

    /** Visits the products in their order. */
    void forEach(Visitor visitor) {
        int empty = SLOTS - ranks.length;
        for (int a = 0; a < index[0].length; a++) {
            for (int b = start(1, a); b < index[1].length; b++) {
                for (int c = start(2, b); c < index[2].length; c++) {
                    for (int d = start(3, c); d < index[3].length; d++) {
                        visitor.visit(Arrays.copyOfRange(new int[] {a, b, c, d}, empty, SLOTS));
                    }
                }
            }
        }
    }

    /** How quickly the radial functions of each product vary: the product of n over its factors, n = 1 for the smoothest. */
    List<Double> roughness() {
        List<Double> all = new ArrayList<>();
        forEach(choice -> {
            double product = 1;
            for (int f = 0; f < choice.length; f++) {
                product *= channels[f].roughness(choice[f]);
            }
            all.add(product);
        });
        return all;
    }

    /** Readable names of the products, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        forEach(choice -> {
            StringBuilder name = new StringBuilder();
            for (int f = 0; f < choice.length; f++) {
                name.append(f == 0 ? "" : symmetric && f == 1 ? ":" : " ").append(channels[f].name(ranks[f], choice[f]));
            }
            names.add(name.toString());
        });
        return names;
    }
}
