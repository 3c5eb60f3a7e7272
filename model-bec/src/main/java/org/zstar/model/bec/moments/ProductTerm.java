package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A family of products of up to three moments: one product per choice of channels, each of them a vector or a scalar,
 * P_x(a, b, c) = Σ C_x,mm′m″ A_m(a) A_m′(b) A_m″(c) with fixed numbers C. Being linear in every factor, its derivatives
 * follow from the same numbers. Products are laid out component by component: {@code v[x * stride + at + k]}.
 */
final class ProductTerm {
    private final Channels channels;
    private final int[] ranks;
    /** Whether exchanging the first two factors changes nothing, so that a ≤ b suffices. */
    private final boolean symmetric;
    private final int size;
    /** Per number C: component x of the product, index of the component of each factor (−1 without one), value. */
    private final int[] output;
    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final double[] value;

    /** A number C. */
    private record Entry(int output, int[] components, double value) { }

    private ProductTerm(Channels channels, boolean symmetric, int[] ranks, List<Entry> entries) {
        this.channels = channels;
        this.symmetric = symmetric;
        this.ranks = ranks;
        int n = channels.count, pairs = symmetric ? n * (n + 1) / 2 : n * n;
        size = ranks.length == 1 ? n : ranks.length == 2 ? pairs : pairs * n;
        output = entries.stream().mapToInt(Entry::output).toArray();
        value = entries.stream().mapToDouble(Entry::value).toArray();
        first = offsets(entries, ranks.length - 3);
        second = offsets(entries, ranks.length - 2);
        third = offsets(entries, ranks.length - 1);
    }

    private int[] offsets(List<Entry> entries, int factor) {
        return entries.stream().mapToInt(e -> factor < 0 ? -1 : channels.offset(ranks[factor], e.components()[factor]))
                .toArray();
    }

    /** Chains that contract neighbours down to a vector: A_1; A_0 A_1; A_2·A_1; A_3:A_2; A_0 A_2·A_1; A_2·A_2·A_1. */
    static ProductTerm chain(Channels channels, int... ranks) {
        // the summed axes y and z can meet the same components twice, as A_3:A_2 does
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        for (int x = 0; x < 3; x++) {
            for (int yz = 0; yz < 9; yz++) {
                int[] m = chainComponents(ranks, x, yz / 3, yz % 3);
                if (m != null) {
                    List<Integer> key = new ArrayList<>(List.of(x));
                    Arrays.stream(m).forEach(key::add);
                    counts.merge(key, 1, Integer::sum);
                }
            }
        }
        List<Entry> entries = new ArrayList<>();
        counts.forEach((key, count) -> entries.add(new Entry(key.get(0),
                key.stream().skip(1).mapToInt(Integer::intValue).toArray(), count)));
        return new ProductTerm(channels, false, ranks, entries);
    }

    /** Components of the factors for output x and summed axes y, z; null where an axis that is not summed would repeat. */
    private static int[] chainComponents(int[] ranks, int x, int y, int z) {
        return switch (Arrays.toString(ranks)) {
            case "[1]" -> y + z > 0 ? null : new int[] {x};
            case "[0, 1]" -> y + z > 0 ? null : new int[] {0, x};
            case "[2, 1]" -> z > 0 ? null : new int[] {Tensors.component(x, y), y};
            case "[3, 2]" -> new int[] {Tensors.component(x, y, z), Tensors.component(y, z)};
            case "[0, 2, 1]" -> z > 0 ? null : new int[] {0, Tensors.component(x, y), y};
            case "[2, 2, 1]" -> new int[] {Tensors.component(x, y), Tensors.component(y, z), z};
            default -> throw new IllegalArgumentException("no chain of ranks " + Arrays.toString(ranks));
        };
    }

    /** The invariants A_l:A_l of two channels, times the vector A_1 of a third where {@code withVector}. */
    static ProductTerm invariant(Channels channels, int rank, boolean withVector) {
        List<Entry> entries = new ArrayList<>();
        for (int m = 0; m < Tensors.components(rank); m++) {
            int times = Tensors.multiplicity(rank, m);
            for (int x = 0; x < (withVector ? 3 : 1); x++) {
                entries.add(new Entry(x, withVector ? new int[] {m, m, x} : new int[] {m, m}, times));
            }
        }
        return new ProductTerm(channels, true, withVector ? new int[] {rank, rank, 1} : new int[] {rank, rank}, entries);
    }

    /** The invariants A_0. */
    static ProductTerm density(Channels channels) {
        return new ProductTerm(channels, false, new int[] {0}, List.of(new Entry(0, new int[] {0}, 1)));
    }

    /** Number of products. */
    int size() {
        return size;
    }

    /** Adds the products of moments. */
    void addValues(double[] a, double[] v, int stride, int at) {
        multiply(a, a, a, v, stride, at);
    }

    /** Adds the change of the products when the moments change by {@code da}. */
    void addChange(double[] a, double[] da, double[] v, int stride, int at) {
        multiply(a, a, da, v, stride, at);
        if (ranks.length > 1) {
            multiply(a, da, a, v, stride, at);
        }
        if (ranks.length > 2) {
            multiply(da, a, a, v, stride, at);
        }
    }

    private void multiply(double[] s0, double[] s1, double[] s2, double[] v, int stride, int at) {
        int[] index = channels.index;
        int n = channels.count;
        for (int entry = 0; entry < value.length; entry++) {
            int k = output[entry] * stride + at, o0 = first[entry], o1 = second[entry], o2 = third[entry];
            for (int a = 0; a < (o0 < 0 ? 1 : n); a++) {
                double f0 = o0 < 0 ? value[entry] : value[entry] * s0[o0 + index[a]];
                for (int b = o0 >= 0 && symmetric ? a : 0; b < (o1 < 0 ? 1 : n); b++) {
                    double f1 = o1 < 0 ? f0 : f0 * s1[o1 + index[b]];
                    for (int c = o0 < 0 && symmetric ? b : 0; c < n; c++) {
                        v[k++] += f1 * s2[o2 + index[c]];
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
        int[] index = channels.index;
        int n = channels.count;
        for (int entry = 0; entry < value.length; entry++) {
            int k = at, o0 = first[entry], o1 = second[entry], o2 = third[entry];
            double factor = value[entry] * e[output[entry]];
            if (factor == 0) {
                continue;
            }
            for (int i = 0; i < (o0 < 0 ? 1 : n); i++) {
                double f0 = o0 < 0 ? 1 : a[o0 + index[i]];
                for (int j = o0 >= 0 && symmetric ? i : 0; j < (o1 < 0 ? 1 : n); j++) {
                    double f1 = o1 < 0 ? 1 : a[o1 + index[j]], sum = 0;
                    for (int c = o0 < 0 && symmetric ? j : 0; c < n; c++) {
                        double weight = factor * w[k++];
                        lambda[o2 + index[c]] += weight * f0 * f1;
                        sum += weight * a[o2 + index[c]];
                    }
                    if (o1 >= 0) {
                        lambda[o1 + index[j]] += sum * f0;
                    }
                    if (o0 >= 0) {
                        lambda[o0 + index[i]] += sum * f1;
                    }
                }
            }
        }
    }

    /** Readable names of the products, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        int n = channels.count;
        boolean three = ranks.length > 2, two = ranks.length > 1;
        String firstDot = three && symmetric ? ":" : " ", secondDot = !three && symmetric ? ":" : " ";
        for (int a = 0; a < (three ? n : 1); a++) {
            for (int b = three && symmetric ? a : 0; b < (two ? n : 1); b++) {
                for (int c = !three && symmetric ? b : 0; c < n; c++) {
                    names.add((three ? channels.name(ranks[ranks.length - 3], a) + firstDot : "")
                            + (two ? channels.name(ranks[ranks.length - 2], b) + secondDot : "")
                            + channels.name(ranks[ranks.length - 1], c));
                }
            }
        }
        return names;
    }
}
