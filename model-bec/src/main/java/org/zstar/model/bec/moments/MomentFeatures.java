package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/**
 * What surrounds an atom in numbers that do not change when it is turned: the moments A_0 and the lengths |A_l| of the others,
 * rank by rank, channel by channel, with their ranges in the training data.
 */
public final class MomentFeatures implements FeatureSpace {
    private final MomentBasis basis;
    private final Map<String, MomentRanges> ranges;
    private final MomentKernel kernel;
    private final double[] moments;
    private final double[] values;

    /**
     * @param basis moments
     * @param ranges by symbol of the central element
     */
    public MomentFeatures(MomentBasis basis, Map<String, MomentRanges> ranges) {
        this.basis = basis;
        this.ranges = Map.copyOf(ranges);
        kernel = new MomentKernel(basis);
        moments = kernel.newMoments();
        values = new double[size(basis)];
        for (String element : basis.elements()) {
            MomentRanges range = ranges.get(element);
            if (range == null || range.minimum().length != values.length || range.maximum().length != values.length) {
                throw new IllegalArgumentException("expected " + values.length + " minima and maxima of moments around " + element
                        + ", found " + (range == null ? "none" : range.minimum().length + " and " + range.maximum().length));
            }
        }
    }

    private static int size(MomentBasis basis) {
        return basis.channels() * (basis.maxRank() + 1);
    }

    /** The ranges in structures, by symbol of the central element; all zero for an element that they do not have. */
    public static Map<String, MomentRanges> learn(MomentBasis basis, List<Structure> structures) {
        Map<String, MomentRanges> learned = new LinkedHashMap<>();
        for (String element : basis.elements()) {
            learned.put(element, new MomentRanges(new double[size(basis)], new double[size(basis)]));
        }
        boolean[] seen = new boolean[basis.elements().size()];
        MomentFeatures features = new MomentFeatures(basis, learned);
        for (Structure s : structures) {
            Arrays.stream(s.species()).forEach(basis::element);
            features.visit(Geometry.of(s.cell(), s.species(), s.positions(), basis.range(), Workers.serial()),
                    (atom, component, values) -> {
                        int element = basis.element(s.species()[atom]);
                        MomentRanges range = learned.get(basis.elements().get(element));
                        for (int f = 0; f < values.length; f++) {
                            range.minimum()[f] = seen[element] ? Math.min(range.minimum()[f], values[f]) : values[f];
                            range.maximum()[f] = seen[element] ? Math.max(range.maximum()[f], values[f]) : values[f];
                        }
                        seen[element] = true;
                    });
        }
        return learned;
    }

    @Override
    public List<Feature> features(int species) {
        MomentRanges range = ranges.get(basis.elements().get(basis.element(species)));
        List<Feature> features = new ArrayList<>();
        for (int f = 0; f < values.length; f++) {
            int channel = f % basis.channels(), order = channel % basis.functions();
            String function = order < basis.radialFunctions() ? "function=" + (order + 1)
                    : "far_function=" + (order - basis.radialFunctions() + 1);
            features.add(new Feature("moment(" + basis.elements().get(channel / basis.functions()) + ") " + function + " rank="
                    + f / basis.channels(), range.minimum()[f], range.maximum()[f]));
        }
        return features;
    }

    @Override
    public void visit(Geometry geometry, Visitor visitor) {
        for (int atom = 0; atom < geometry.size(); atom++) {
            kernel.load(geometry, atom);
            kernel.moments(moments);
            for (int f = 0; f < values.length; f++) {
                values[f] = invariant(f / basis.channels(), f % basis.channels());
            }
            visitor.atom(atom, 0, values);
        }
    }

    private double invariant(int rank, int channel) {
        if (rank == 0) {
            return moments[channel];
        }
        double square = 0;
        for (int m = 0; m < Tensors.components(rank); m++) {
            double a = moments[basis.offset(rank) + m * basis.channels() + channel];
            square += Tensors.multiplicity(rank, m) * a * a;
        }
        return Math.sqrt(square);
    }
}
