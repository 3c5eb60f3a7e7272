package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Option;

/**
 * The range of the invariant moments around atoms of an element in the training data, in the order of {@link MomentFeatures}.
 *
 * @param minimum smallest values
 * @param maximum largest values
 */
public record MomentRanges(
        @Option("smallest value of each invariant moment in the training data") double[] minimum,
        @Option("largest value of each invariant moment in the training data") double[] maximum) {
    /**
     * The ranges in structures, by symbol of the central element; all zero for an element that they do not have.
     *
     * @param basis whose elements and range count
     * @param size how many numbers of an atom are looked at: the last ones of its features
     * @param features made of such ranges
     */
    public static Map<String, MomentRanges> learn(MomentBasis basis, int size, List<Structure> structures,
            Function<Map<String, MomentRanges>, FeatureSpace> features) {
        Map<String, MomentRanges> learned = new LinkedHashMap<>();
        for (String element : basis.elements()) {
            learned.put(element, new MomentRanges(new double[size], new double[size]));
        }
        boolean[] seen = new boolean[basis.elements().size()];
        FeatureSpace space = features.apply(learned);
        for (Structure s : structures) {
            Arrays.stream(s.species()).forEach(basis::element);
            space.visit(Geometry.of(s.cell(), s.species(), s.positions(), basis.range(), Workers.serial()),
                    (atom, component, values) -> {
                        int element = basis.element(s.species()[atom]), from = values.length - size;
                        MomentRanges range = learned.get(basis.elements().get(element));
                        for (int f = 0; f < size; f++) {
                            double value = values[from + f];
                            range.minimum()[f] = seen[element] ? Math.min(range.minimum()[f], value) : value;
                            range.maximum()[f] = seen[element] ? Math.max(range.maximum()[f], value) : value;
                        }
                        seen[element] = true;
                    });
        }
        return learned;
    }

    /**
     * Requires ranges of every element of a basis.
     *
     * @param size how many numbers each must have
     * @param what they are ranges of, in words
     */
    public static void require(MomentBasis basis, Map<String, MomentRanges> ranges, int size, String what) {
        for (String element : basis.elements()) {
            MomentRanges range = ranges.get(element);
            if (range == null || range.minimum().length != size || range.maximum().length != size) {
                throw new IllegalArgumentException("expected " + size + " minima and maxima of " + what + " around " + element
                        + ", found " + (range == null ? "none" : range.minimum().length + " and " + range.maximum().length));
            }
        }
    }
}
