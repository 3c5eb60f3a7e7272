package org.zstar.descriptors.vaf;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * The same functions around every element: V1 with every (η, R_s) per neighbour element and V2 with every (η, R_s, θ_s, ζ)
 * per pair of elements. With its defaults and three elements these are 12 × 3 + 24 × 6 = 180 functions; shorter lists make
 * smaller sets.
 *
 * @param elements symbols of all elements of the system
 * @param singleEta η of V1 in 1/Å² (gaussian) or 1/Å (exponential)
 * @param singleCentres R_s of V1 in Å
 * @param pairEta η of V2 in 1/Å² (gaussian) or 1/Å (exponential)
 * @param pairCentres R_s of V2 in Å
 * @param pairAngles θ_s of V2 in degrees
 * @param pairZeta ζ of V2
 */
public record StandardSet(
        @Option("all elements of the system") List<String> elements,
        @Option(value = "η of the functions of single neighbours", unit = "1/Å² or 1/Å", byDefault = "[4.0]", min = 0)
        List<Double> singleEta,
        @Option(value = "their distances R_s", unit = "Å",
                byDefault = "[1.2, 1.6, 2.0, 2.4, 2.8, 3.2, 3.6, 4.0, 4.4, 4.8, 5.2, 5.6]") List<Double> singleCentres,
        @Option(value = "η of the functions of pairs of neighbours", unit = "1/Å² or 1/Å", byDefault = "[1.0]", min = 0)
        List<Double> pairEta,
        @Option(value = "their mean distances R_s", unit = "Å", byDefault = "[1.5, 2.5, 3.5, 4.5]")
        List<Double> pairCentres,
        @Option(value = "their angles θ_s; 0 and 180 keep them smooth", unit = "degrees", byDefault = "[0, 180]", min = 0,
                max = 180) List<Double> pairAngles,
        @Option(value = "their exponents ζ", byDefault = "[1, 2, 4]", min = 1, max = 32) List<Integer> pairZeta) {
    public StandardSet {
        elements = List.copyOf(elements);
        if (elements.isEmpty() || elements.stream().distinct().count() < elements.size()) {
            throw new IllegalArgumentException("expected one or more different elements, found " + elements);
        }
        elements.forEach(Elements::number);
        singleEta = List.copyOf(singleEta);
        singleCentres = List.copyOf(singleCentres);
        pairEta = List.copyOf(pairEta);
        pairCentres = List.copyOf(pairCentres);
        pairAngles = List.copyOf(pairAngles);
        pairZeta = List.copyOf(pairZeta);
    }

    /** The set with all its defaults. */
    public static StandardSet of(String... elements) {
        return new StandardSet(List.of(elements), List.of(4.0),
                List.of(1.2, 1.6, 2.0, 2.4, 2.8, 3.2, 3.6, 4.0, 4.4, 4.8, 5.2, 5.6), List.of(1.0),
                List.of(1.5, 2.5, 3.5, 4.5), List.of(0.0, 180.0), List.of(1, 2, 4));
    }

    /** The functions around any element. */
    public List<VectorFunction> functions() {
        List<VectorFunction> all = new ArrayList<>();
        for (int a = 0; a < elements.size(); a++) {
            for (double eta : singleEta) {
                for (double centre : singleCentres) {
                    all.add(VectorFunction.single(elements.get(a), eta, centre));
                }
            }
        }
        for (int a = 0; a < elements.size(); a++) {
            for (int b = a; b < elements.size(); b++) {
                addPairs(elements.get(a), elements.get(b), all);
            }
        }
        return all;
    }

    private void addPairs(String first, String second, List<VectorFunction> all) {
        for (double eta : pairEta) {
            for (double centre : pairCentres) {
                for (double angle : pairAngles) {
                    for (int zeta : pairZeta) {
                        all.add(VectorFunction.pair(first, second, eta, centre, angle, zeta));
                    }
                }
            }
        }
    }
}
