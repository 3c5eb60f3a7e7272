package org.zstar.model.bec.moments;

import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.plugin.Option;

/**
 * The moments of the density of neighbours: per element of the neighbours and radial function g_n the tensors
 * A_l = Σ_j g_n(R_ij) Y_l(R̂_ij) of rank 0 … {@code maxRank}, symmetric and without trace (Y_0 = 1, Y_1 = R̂,
 * Y_2 = R̂R̂ − 1/3, Y_3 = R̂R̂R̂ − (R̂ δ + …)/5).
 *
 * @param elements symbols of all elements of the system
 * @param cutoff distance in Å beyond which neighbours do not matter
 * @param radialFunctions number of functions g_n(R) = sin(nπR/R_c)/R · f_c(R)
 * @param maxRank largest rank l
 * @param farFunctions number of further functions of the same form that reach to {@code farCutoff}
 * @param farCutoff cutoff of those in Å; no matter without them
 * @param sentFunctions number of functions g_n of the moments Σ_j h_j g_n(R_ij) Y_l(R̂_ij) of what neighbours send: h_j are
 *     moments A_0 around neighbour j
 * @param sentCutoff cutoff of those in Å; no matter without them
 * @param sentNumbers how many A_0 per element, those of the smoothest functions, every atom sends
 */
public record MomentBasis(
        @Option("all elements of the system") List<String> elements,
        @Option(value = "distance beyond which neighbours do not matter", unit = "Å", byDefault = "5.0", positive = true)
        double cutoff,
        @Option(value = "radial functions per element", byDefault = "6", min = 1, max = 40) int radialFunctions,
        @Option(value = "largest rank of the moments: 1, 2 or 3", byDefault = "2", min = 1, max = 3) int maxRank,
        @Option(value = "radial functions per element that reach further", byDefault = "0", min = 0, max = 40) int farFunctions,
        @Option(value = "how far these reach", unit = "Å", byDefault = "7.0", positive = true) double farCutoff,
        @Option(value = "radial functions per element of moments weighted by the densities around the neighbours; 0 = none",
                byDefault = "0", min = 0, max = 40) int sentFunctions,
        @Option(value = "how far the neighbours' densities count", unit = "Å", byDefault = "4.0", positive = true)
        double sentCutoff,
        @Option(value = "how many functions the neighbours' densities are made with, per element", byDefault = "2", min = 1,
                max = 40) int sentNumbers) {
    public MomentBasis {
        elements = List.copyOf(elements);
        elements.forEach(Elements::number);
        if (elements.isEmpty() || elements.stream().distinct().count() < elements.size()) {
            throw new IllegalArgumentException("expected one or more different elements, found " + elements);
        }
        if (!(cutoff > 0) || !Double.isFinite(cutoff)) {
            throw new IllegalArgumentException("expected a positive cutoff in Å, found " + cutoff);
        }
        if (farFunctions < 0 || farFunctions > 0 && !(farCutoff > cutoff)) {
            throw new IllegalArgumentException("expected a far_cutoff above the cutoff of " + cutoff + " Å, found " + farCutoff);
        }
        if (radialFunctions < 1 || radialFunctions > 40 || maxRank < 1 || maxRank > 3) {
            throw new IllegalArgumentException("expected 1 to 40 radial functions and a largest rank from 1 to 3, found "
                    + radialFunctions + " and " + maxRank);
        }
        if (sentFunctions > 0 && (!(sentCutoff > 0) || sentNumbers < 1 || sentNumbers > radialFunctions)) {
            throw new IllegalArgumentException("expected a positive sent_cutoff and 1 to " + radialFunctions
                    + " (radial_functions) sent_numbers, found " + sentCutoff + " Å and " + sentNumbers);
        }
    }

    /** A basis in which neighbours send nothing. */
    public MomentBasis(List<String> elements, double cutoff, int radialFunctions, int maxRank, int farFunctions,
            double farCutoff) {
        this(elements, cutoff, radialFunctions, maxRank, farFunctions, farCutoff, 0, 4, 2);
    }

    /** A basis without functions that reach further. */
    public MomentBasis(List<String> elements, double cutoff, int radialFunctions, int maxRank) {
        this(elements, cutoff, radialFunctions, maxRank, 0, 2 * cutoff);
    }

    /** Distance in Å beyond which no neighbour matters. */
    public double range() {
        return Math.max(farFunctions > 0 ? farCutoff : cutoff, sentFunctions > 0 ? sentCutoff : 0);
    }

    /** @throws IllegalArgumentException if the neighbour list ends before {@link #range} */
    void requireReach(Geometry at) {
        if (at.neighbours().range() < range()) {
            throw new IllegalArgumentException("the neighbour list reaches " + at.neighbours().range()
                    + " Å, but the model needs " + range() + " Å");
        }
    }

    /** Functions of the distance alone per element, those that reach further last. */
    int ownFunctions() {
        return radialFunctions + farFunctions;
    }

    /** Functions that neighbours of an element are counted with: of the distance alone, then times what they send. */
    public int functions() {
        return ownFunctions() + sentFunctions * messages();
    }

    /** Numbers that every atom sends: of every element the densities of the smoothest functions. */
    int messages() {
        return elements.size() * sentNumbers;
    }

    /** The same moments without those of what neighbours send. */
    MomentBasis own() {
        return new MomentBasis(elements, cutoff, radialFunctions, maxRank, farFunctions, farCutoff);
    }

    /** Moments of which neighbours are made to send A_0. */
    MomentBasis senders() {
        return new MomentBasis(elements, cutoff, sentNumbers, 1);
    }

    /** Functions and largest rank, at most 2, of the moments of what neighbours send. */
    MomentBasis sent() {
        return new MomentBasis(elements, sentCutoff, sentFunctions, Math.min(2, maxRank));
    }

    /** Atomic numbers in the order of the elements. */
    public int[] species() {
        return elements.stream().mapToInt(Elements::number).toArray();
    }

    /** Index of the element with an atomic number. */
    public int element(int number) {
        int index = elements.indexOf(Elements.symbol(number));
        if (index < 0) {
            throw new IllegalArgumentException("the moments are configured for " + elements + ", but a structure has "
                    + Elements.symbol(number));
        }
        return index;
    }

    /** Pairs of an element and a radial function. */
    public int channels() {
        return elements.size() * functions();
    }

    /** Index of the first moment of a rank: component after component, channel by channel. */
    int offset(int rank) {
        return components(rank) * channels();
    }

    /** Components of all ranks below one. */
    static int components(int rank) {
        return new int[] {0, 1, 4, 10, 20}[rank];
    }

    /** Number of moments of an atom. */
    public int size() {
        return offset(maxRank + 1);
    }
}
