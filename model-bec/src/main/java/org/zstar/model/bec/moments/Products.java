package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A list of products of the moments of an atom, all vectors or all scalars, with derivative products. */
public final class Products {
    private final List<ProductTerm> terms;
    private final int components;
    private final int size;

    private Products(List<ProductTerm> terms, int components) {
        this.terms = List.copyOf(terms);
        this.components = components;
        size = terms.stream().mapToInt(ProductTerm::size).sum();
    }

    /**
     * Vectors of up to three factors: A1; A0 A1, A2·A1, A3:A2; (A_l:A_l) A1, A0 A2·A1, A2·A2·A1.
     *
     * @param basis moments
     * @param factors largest number of factors, 1 to 3
     * @param coarse number of radial functions, from the smoothest, that take part in products of three
     */
    public static Products vectors(MomentBasis basis, int factors, int coarse) {
        Channels all = Channels.of(basis, basis.radialFunctions()), few = Channels.of(basis, coarse);
        List<ProductTerm> terms = new ArrayList<>(List.of(ProductTerm.chain(all, 1)));
        if (factors > 1) {
            terms.add(ProductTerm.chain(all, 0, 1));
            for (int rank = 2; rank <= basis.maxRank(); rank++) {
                terms.add(ProductTerm.chain(all, rank, rank - 1));
            }
        }
        if (factors > 2) {
            for (int rank = 0; rank <= basis.maxRank(); rank++) {
                terms.add(ProductTerm.invariant(few, rank, true));
            }
            if (basis.maxRank() > 1) {
                terms.add(ProductTerm.chain(few, 0, 2, 1));
                terms.add(ProductTerm.chain(few, 2, 2, 1));
            }
        }
        return new Products(terms, 3);
    }

    /**
     * Invariants A0 and A_l:A_l, l ≥ 1.
     *
     * @param basis moments
     * @param coarse number of radial functions, from the smoothest, that take part in products of two
     */
    public static Products invariants(MomentBasis basis, int coarse) {
        List<ProductTerm> terms = new ArrayList<>();
        terms.add(ProductTerm.density(Channels.of(basis, basis.radialFunctions())));
        for (int rank = 1; rank <= basis.maxRank(); rank++) {
            terms.add(ProductTerm.invariant(Channels.of(basis, coarse), rank, false));
        }
        return new Products(terms, 1);
    }

    /** Number of products. */
    public int size() {
        return size;
    }

    /** Overwrites {@code v} with the products of moments {@code a}, component by component. */
    public void values(double[] a, double[] v) {
        Arrays.fill(v, 0, components * size, 0);
        int at = 0;
        for (ProductTerm term : terms) {
            term.addValues(a, v, size, at);
            at += term.size();
        }
    }

    /** Overwrites {@code dv} with the change of the products when the moments change by {@code da}. */
    public void change(double[] a, double[] da, double[] dv) {
        Arrays.fill(dv, 0, components * size, 0);
        int at = 0;
        for (ProductTerm term : terms) {
            term.addChange(a, da, dv, size, at);
            at += term.size();
        }
    }

    /** Adds to {@code lambda} the derivatives of Σ_k w_k e·P_k with respect to the moments. */
    public void addAdjoint(double[] a, double[] w, double[] e, double[] lambda) {
        int at = 0;
        for (ProductTerm term : terms) {
            term.addAdjoint(a, w, at, e, lambda);
            at += term.size();
        }
    }

    /** Readable names in order. */
    public List<String> names() {
        return terms.stream().flatMap(term -> term.names().stream()).toList();
    }
}
