package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.kernels.TensorLoops;

/** A list of products of the moments of an atom, all vectors or all scalars, with derivative products. */
public final class Products {
    private final MomentBasis basis;
    private final List<ProductTerm> terms;
    private final int components;
    private final int size;

    private Products(MomentBasis basis, List<ProductTerm> terms, int components) {
        this.basis = basis;
        this.terms = List.copyOf(terms);
        this.components = components;
        size = terms.stream().mapToInt(ProductTerm::size).sum();
    }

    /**
     * Vectors of up to four factors: A1; A0 A1, A2·A1, A3:A2; (A_l:A_l) A1, A0 A2·A1, A2·A2·A1, and with rank 3 A0 A3:A2,
     * A2·A3:A2, A3:A1A1; (A_l:A_l) A2·A1, A0 A2·A2·A1. Functions that reach further take part alone and in A0 A1 and A2·A1,
     * moments A' of what neighbours send in A0 A1 and A2·A1, and on request, once each, in (A_l:A_l) A'1, (A1·A'1) A1, A0 A'2·A1,
     * A0 A2·A'1, A'2·A2·A1, A2·A2·A'1, A3:A1A'1, A'0 A0 A1, A'0 A2·A1 and A'0 A3:A2; (A_l:A_l) A2·A'1, (A_l:A_l) A'2·A1,
     * A'0 (A_l:A_l) A1, A0 A2·A2·A'1, A0 A'2·A2·A1, A'0 A0 A2·A1 and A'0 A2·A2·A1. On request functions F that reach further take
     * part in F0 F1 and F2·F1 and in the products of three named for A' too.
     *
     * @param basis moments
     * @param factors largest number of factors, 1 to 4
     * @param coarse number of radial functions, from the smoothest, that take part in products of three and in those with a
     *     function that reaches further or with what neighbours send; products of four have one
     * @param sentFactors largest number of factors, 2 to 4, with what neighbours send
     * @param sentCoarse number of radial functions that take part in products of three with the smoothest densities that
     *     neighbours send or with functions that reach further; products of four have one
     * @param farCoarse number of functions that reach further that take part in products of three or with each other
     */
    public static Products vectors(MomentBasis basis, int factors, int coarse, int sentFactors, int sentCoarse,
            int farCoarse) {
        Channels near = Channels.near(basis, basis.radialFunctions()), few = Channels.near(basis, coarse);
        int rank = basis.maxRank();
        List<ProductTerm> terms = new ArrayList<>(List.of(new ProductTerm("x", false, Channels.own(basis))));
        if (factors > 1) {
            pairs(terms, rank, near, near);
            if (rank > 2) {
                terms.add(new ProductTerm("xyz,yz", false, near, near));
            }
            if (basis.farFunctions() > 0) {
                pairs(terms, rank, few, Channels.far(basis));
                pairs(terms, rank, Channels.far(basis), few);
            }
            if (basis.sentFunctions() > 0) {
                pairs(terms, rank, few, Channels.sent(basis));
                pairs(terms, rank, Channels.sent(basis), few);
            }
        }
        if (factors > 2) {
            triples(terms, rank, few);
        }
        if (factors > 3 && rank > 1) {
            Channels one = Channels.near(basis, 1);
            for (String square : List.of(",", "z,z", "zw,zw", "zwv,zwv").subList(0, rank + 1)) {
                terms.add(new ProductTerm(square + ",xy,y", true, one, one, one, one));
            }
            terms.add(new ProductTerm(",xy,yz,z", false, one, one, one, one));
        }
        Channels two = Channels.near(basis, sentCoarse);
        if (basis.sentFunctions() > 0 && sentFactors > 2) {
            triplesWith(Channels.smoothSent(basis, basis.sentFunctions()), terms, rank, two);
        }
        if (basis.sentFunctions() > 0 && sentFactors > 3 && rank > 1) {
            sentQuadruples(terms, rank, Channels.near(basis, 1), Channels.smoothSent(basis, 1));
        }
        if (basis.farFunctions() > 0 && farCoarse > 0) {
            Channels far = Channels.far(basis, farCoarse);
            pairs(terms, rank, far, far);
            triplesWith(far, terms, rank, two);
        }
        return new Products(basis, terms, 3);
    }

    /** The same without products of three with what neighbours send or with functions that reach further. */
    public static Products vectors(MomentBasis basis, int factors, int coarse) {
        return vectors(basis, factors, coarse, 2, 1, 0);
    }

    private static void pairs(List<ProductTerm> terms, int rank, Channels first, Channels second) {
        terms.add(new ProductTerm(",x", false, first, second));
        if (rank > 1) {
            terms.add(new ProductTerm("xy,y", false, first, second));
        }
    }

    private static void triples(List<ProductTerm> terms, int rank, Channels few) {
        for (String square : List.of(",", "y,y", "yz,yz", "yzw,yzw").subList(0, rank + 1)) {
            terms.add(new ProductTerm(square + ",x", true, few, few, few));
        }
        if (rank > 1) {
            terms.add(new ProductTerm(",xy,y", false, few, few, few));
            terms.add(new ProductTerm("xy,yz,z", false, few, few, few));
        }
        if (rank > 2) {
            terms.add(new ProductTerm(",xyz,yz", false, few, few, few));
            terms.add(new ProductTerm("xy,yzw,zw", false, few, few, few));
            terms.add(new ProductTerm("y,z,xyz", true, few, few, few));
        }
    }

    /** Only those where what is left without a sent A'2 is a vector: the loops over neighbours know no tensor. */
    private static void triplesWith(Channels one, List<ProductTerm> terms, int rank, Channels few) {
        for (String square : List.of(",", "y,y", "yz,yz", "yzw,yzw").subList(0, rank + 1)) {
            terms.add(new ProductTerm(square + ",x", true, few, few, one));
        }
        terms.add(new ProductTerm("y,y,x", false, few, one, few));
        terms.add(new ProductTerm(",,x", false, one, few, few));
        if (rank > 1) {
            terms.add(new ProductTerm(",xy,y", false, few, few, one));
            terms.add(new ProductTerm(",xy,y", false, few, one, few));
            terms.add(new ProductTerm(",xy,y", false, one, few, few));
            terms.add(new ProductTerm("xy,yz,z", false, few, few, one));
            terms.add(new ProductTerm("xy,yz,z", false, one, few, few));
        }
        if (rank > 2) {
            terms.add(new ProductTerm(",xyz,yz", false, one, few, few));
            terms.add(new ProductTerm("y,z,xyz", false, few, one, few));
        }
    }

    private static void sentQuadruples(List<ProductTerm> terms, int rank, Channels one, Channels sent) {
        for (String square : List.of(",", "z,z", "zw,zw", "zwv,zwv").subList(0, rank + 1)) {
            terms.add(new ProductTerm(square + ",xy,y", true, one, one, one, sent));
            terms.add(new ProductTerm(square + ",xy,y", true, one, one, sent, one));
            terms.add(new ProductTerm(square + ",,x", true, one, one, sent, one));
        }
        terms.add(new ProductTerm(",xy,yz,z", false, one, one, one, sent));
        terms.add(new ProductTerm(",xy,yz,z", false, one, sent, one, one));
        terms.add(new ProductTerm(",,xy,y", false, sent, one, one, one));
        terms.add(new ProductTerm(",xy,yz,z", false, sent, one, one, one));
    }

    /**
     * Invariants A0 and A_l:A_l, l ≥ 1.
     *
     * @param basis moments
     * @param coarse number of radial functions, from the smoothest, that take part in products of two
     */
    public static Products invariants(MomentBasis basis, int coarse) {
        Channels few = Channels.near(basis, coarse);
        List<ProductTerm> terms = new ArrayList<>(List.of(new ProductTerm("", false, Channels.own(basis))));
        for (String square : List.of("y,y", "yz,yz", "yzw,yzw").subList(0, basis.maxRank())) {
            terms.add(new ProductTerm(square, true, few, few));
        }
        return new Products(basis, terms, 1);
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

    /** Changes of the products, for one thread. @param loops for it */
    public ProductChanges changes(TensorLoops loops) {
        return new ProductChanges(basis.size(), terms, components, loops);
    }

    /** Adds to {@code lambda} the derivatives of Σ_k w_k e·P_k with respect to the moments. */
    public void addAdjoint(double[] a, double[] w, double[] e, double[] lambda) {
        int at = 0;
        for (ProductTerm term : terms) {
            term.addAdjoint(a, w, at, e, lambda);
            at += term.size();
        }
    }

    /** Σ_i Σ_k w_k P_k with fixed weights for each element of the basis, for the vectors. */
    public PolarisationSum sum(List<double[]> weights) {
        List<ProductForm> forms = weights.stream().map(this::weighted).toList();
        return new VectorSum(basis, loops -> ProductForm.vectors(forms, loops), terms.stream().anyMatch(ProductTerm::hasSent));
    }

    /** Σ_k w_k P_k with fixed weights, for the vectors. */
    public ProductForm weighted(double[] w) {
        FormBuilder builder = new FormBuilder(basis);
        int at = 0;
        for (ProductTerm term : terms) {
            builder.add(term, w, at);
            at += term.size();
        }
        return builder.build();
    }

    /** How quickly the radial functions of each product vary, 1 for the smoothest. */
    public double[] roughness() {
        return terms.stream().flatMap(term -> term.roughness().stream()).mapToDouble(r -> r).toArray();
    }

    /** Readable names in order. */
    public List<String> names() {
        return terms.stream().flatMap(term -> term.names().stream()).toList();
    }
}
