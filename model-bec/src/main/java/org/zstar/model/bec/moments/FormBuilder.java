package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.MessageLoops;
import org.zstar.kernels.ProductMap;
import org.zstar.kernels.SparseMap;

/**
 * Builds {@link ProductForm}s. Equal sums of products are made once, whichever products of moments they occur in. A product
 * of moments is split where fewest indices are summed between the two sides; each side is a tensor of variables, and their
 * contraction times the weight is what is added to the form. A moment of what neighbours send is left out of a product, and the
 * rest of it is added to its coefficient.
 */
final class FormBuilder {
    private static final int LANES = BlockLoops.LANES;

    private final MomentBasis all;
    /** Moments without those of what neighbours send. */
    private final MomentBasis basis;
    /** Sums of products, from the variable {@code nodes} on: factors a ≤ b as a · 2³² + b. */
    private final List<TreeMap<Long, Double>> sums = new ArrayList<>();
    private final Map<TreeMap<Long, Double>, Integer> known = new HashMap<>();
    private final TreeMap<Long, Double> entries = new TreeMap<>();
    /** Coefficients of moments of what neighbours send: row and variable. */
    private final TreeMap<Long, Double> coefficients = new TreeMap<>();
    /** Moments of what neighbours send in a component. */
    private final int sent;
    /** Largest ranks of moments within the cutoff and beyond. */
    private final int[] ranks = new int[2];
    private final int one;
    private final int nodes;

    FormBuilder(MomentBasis basis) {
        all = basis;
        this.basis = basis.own();
        sent = basis.channels() - this.basis.channels();
        one = turned(basis.maxRank() + 1);
        nodes = one + 1;
    }

    /** Index of the first component of the moments of a rank that are contracted with the direction. */
    private int turned(int rank) {
        return basis.size() + basis.offset(rank - 1);
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << Integer.SIZE) + Math.max(a, b);
    }

    private static int low(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    private static int high(long pair) {
        return (int) pair;
    }

    /** A symmetric tensor of variables. @param axes names of its axes @param component variables in the order of Tensors */
    private record Tensor(String axes, int[] component) { }

    /** Adds Σ_k w_k e·P_k over the products of a term, with weights from an index on. */
    void add(ProductTerm term, double[] w, int at) {
        int which = term.sentFactor();
        if (which >= 0) {
            addCoefficients(term, which, w, at);
            return;
        }
        String[] axes = term.axes();
        int split = split(axes);
        int[] next = {at};
        term.forEach(choice -> {
            double weight = w[next[0]++];
            if (weight != 0) {
                Tensor left = split == 0 ? new Tensor("", new int[] {one}) : product(term, axes, choice, 0, split, -1);
                contract(left, product(term, axes, choice, split, axes.length, -1), weight);
            }
        });
    }

    /** The same for a term in which a factor is sent: the rest are the coefficients b of {@link MessageLoops}. */
    private void addCoefficients(ProductTerm term, int which, double[] w, int at) {
        String[] axes = term.axes();
        int first = switch (axes[which]) {
            case "" -> 0;
            case "x" -> MessageLoops.TERMS;
            default -> axes[which].length() == 1 ? 1 : 4;
        };
        int[] next = {at};
        term.forEach(choice -> {
            double weight = w[next[0]++];
            if (weight != 0) {
                int channel = term.channels(which).index[choice[which]], k = channel / all.functions()
                        * (all.functions() - basis.functions()) + channel % all.functions() - basis.functions();
                int[] rest = product(term, axes, choice, 0, axes.length, which).component;
                for (int m = 0; m < rest.length; m++) {
                    coefficients.merge(((long) (first + m) * sent + k << Integer.SIZE) + rest[m], weight, Double::sum);
                }
            }
        });
    }

    /** Factors on the left side: as few as leave the fewest axes between both sides. */
    private static int split(String[] axes) {
        int best = 0, fewest = Integer.MAX_VALUE;
        for (int split = 1; split < axes.length; split++) {
            String left = String.join("", Arrays.copyOf(axes, split)).replace("x", "");
            String right = String.join("", Arrays.copyOfRange(axes, split, axes.length));
            int open = (int) left.chars().filter(axis -> right.indexOf(axis) >= 0).count();
            if (open < fewest) {
                fewest = open;
                best = split;
            }
        }
        return best;
    }

    /** The product of some factors but one, from the last to the first; those that share no axis are multiplied in the end. */
    private Tensor product(ProductTerm term, String[] axes, int[] choice, int from, int to, int without) {
        List<Tensor> parts = new ArrayList<>();
        for (int f = to - 1; f >= from; f--) {
            if (f == without) {
                continue;
            }
            Tensor factor = factor(term.channels(f).index[choice[f]], axes[f]);
            int last = parts.size() - 1;
            if (last >= 0 && contract(factor, parts.get(last))) {
                parts.set(last, multiply(factor, parts.get(last)));
            } else {
                parts.add(factor);
            }
        }
        return parts.stream().reduce((product, part) -> multiply(part, product)).orElseThrow();
    }

    /** A moment as a tensor of variables, contracted with the direction where it has the axis of the product. */
    private Tensor factor(int among, String axes) {
        String open = axes.replace("x", "");
        int first = open.equals(axes) ? basis.offset(open.length()) : turned(axes.length());
        int channel = among / all.functions() * basis.functions() + among % all.functions();
        int group = channel % basis.functions() < basis.radialFunctions() ? 0 : 1;
        ranks[group] = Math.max(ranks[group], axes.length());
        int[] component = new int[Tensors.components(open.length())];
        Arrays.setAll(component, m -> first + m * basis.channels() + channel);
        return new Tensor(open, component);
    }

    /** Whether two tensors have an axis in common. */
    private static boolean contract(Tensor a, Tensor b) {
        return a.axes.chars().anyMatch(axis -> b.axes.indexOf(axis) >= 0);
    }

    /** The product of two tensors, summed over all axes of the one that has fewer. */
    private Tensor multiply(Tensor first, Tensor second) {
        Tensor a = first.axes.length() < second.axes.length() ? second : first, b = a == first ? second : first;
        String open = a.axes.replaceAll(b.axes.isEmpty() ? "$^" : "[" + b.axes + "]", "");
        int rank = b.axes.length();
        if (open.length() != a.axes.length() - rank) {
            throw new IllegalStateException("no contraction of " + a.axes + " with " + b.axes);
        }
        int[] components = new int[Tensors.components(open.length())];
        for (int m = 0; m < components.length; m++) {
            TreeMap<Long, Double> sum = new TreeMap<>();
            for (int k = 0; k < b.component.length; k++) {
                int[] n = Tensors.powers(open.length(), m), more = Tensors.powers(rank, k);
                for (int axis = 0; axis < 3; axis++) {
                    n[axis] += more[axis];
                }
                sum.merge(pair(a.component[Tensors.withPowers(n)], b.component[k]), (double) Tensors.multiplicity(rank, k),
                        Double::sum);
            }
            components[m] = known.computeIfAbsent(sum, terms -> {
                sums.add(terms);
                return nodes + sums.size() - 1;
            });
        }
        return new Tensor(open, components);
    }

    /** Adds a contraction over all axes of both to the form. */
    private void contract(Tensor a, Tensor b, double weight) {
        int rank = a.axes.length();
        if (b.axes.length() != rank) {
            throw new IllegalStateException("no scalar of " + a.axes + " and " + b.axes);
        }
        for (int m = 0; m < a.component.length; m++) {
            entries.merge(pair(a.component[m], b.component[m]), weight * Tensors.multiplicity(rank, m), Double::sum);
        }
    }

    /** The form as it is now. */
    ProductForm build() {
        int size = nodes + sums.size();
        int[] place = places(size);
        SparseMap.Builder form = new SparseMap.Builder(size, size);
        entries.forEach((pair, weight) -> {
            form.add(place[low(pair)], place[high(pair)], weight);
            form.add(place[high(pair)], place[low(pair)], weight);
        });
        List<List<ProductMap.Entry>> rows = IntStream.range(0, size).<List<ProductMap.Entry>>mapToObj(k -> new ArrayList<>())
                .toList();
        for (int k = 0; k < sums.size(); k++) {
            List<ProductMap.Entry> row = rows.get(place[nodes + k]);
            sums.get(k).forEach((pair, value) -> row.add(new ProductMap.Entry(place[low(pair)], place[high(pair)], value)));
        }
        ProductMap.Builder builder = new ProductMap.Builder();
        for (int k = nodes; k < size; k++) {
            builder.add(k, rows.get(k));
        }
        ProductMap products = builder.build();
        SparseMap.Builder rest = new SparseMap.Builder(sent == 0 ? 0 : ProductForm.SENT_TERMS * sent, size);
        coefficients.forEach((key, weight) -> rest.add(low(key), place[high(key)], weight));
        return new ProductForm(basis.size(), ranks[0], ranks[1], basis.channels(), turns(false), turns(true), one, size, products,
                form.build(), rest.build(), products.adjoint());
    }

    /** e·A_l for all ranks, component by component; or back from their derivatives. */
    private List<ProductForm.Turn> turns(boolean back) {
        Map<Integer, ProductForm.Turn> turns = new TreeMap<>();
        for (int rank = 1; rank <= basis.maxRank(); rank++) {
            for (int m = 0; m < Tensors.components(rank - 1); m++) {
                for (int axis = 0; axis < 3; axis++) {
                    int moment = LANES * (basis.offset(rank) + Tensors.raised(rank - 1, m, axis) * basis.channels());
                    int turned = LANES * (turned(rank) + m * basis.channels()), to = back ? moment : turned;
                    ProductForm.Turn turn = turns.computeIfAbsent(to, k -> new ProductForm.Turn(to, new int[4],
                            new int[] {3, 3, 3, 3}));
                    turn.from()[axis] = back ? turned : moment;
                    turn.axis()[axis] = axis;
                }
            }
        }
        return List.copyOf(turns.values());
    }

    /** New numbers: sums stay behind what they are made of, and those with the same partners in the form come together. */
    private int[] places(int size) {
        List<Set<Integer>> partners = IntStream.range(0, size).<Set<Integer>>mapToObj(k -> new TreeSet<>()).toList();
        entries.keySet().forEach(pair -> {
            partners.get(low(pair)).add(high(pair));
            partners.get(high(pair)).add(low(pair));
        });
        int[] level = new int[size], group = new int[size];
        Map<Set<Integer>, Integer> groups = new HashMap<>();
        for (int k = nodes; k < size; k++) {
            for (long pair : sums.get(k - nodes).keySet()) {
                level[k] = Math.max(level[k], 1 + Math.max(level[low(pair)], level[high(pair)]));
            }
            groups.putIfAbsent(partners.get(k), groups.size());
            group[k] = groups.get(partners.get(k));
        }
        int[] place = IntStream.range(0, size).toArray(), next = {nodes};
        IntStream.range(nodes, size).boxed()
                .sorted(Comparator.<Integer>comparingInt(k -> level[k]).thenComparingInt(k -> group[k]))
                .forEach(k -> place[k] = next[0]++);
        return place;
    }
}
