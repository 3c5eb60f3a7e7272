package org.zstar.model.bec.moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;

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
     * @param moments all of them; those of what neighbours send are not looked at
     * @param ranges by symbol of the central element
     */
    public MomentFeatures(MomentBasis moments, Map<String, MomentRanges> ranges) {
        basis = moments.own();
        this.ranges = Map.copyOf(ranges);
        kernel = new MomentKernel(basis);
        this.moments = kernel.newMoments();
        values = new double[size(basis)];
        MomentRanges.require(basis, ranges, values.length, "moments");
    }

    /** Those of a model that knows its ranges; nothing if these are empty. */
    public static Optional<FeatureSpace> of(MomentBasis basis, Map<String, MomentRanges> ranges) {
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new MomentFeatures(basis, ranges));
    }

    private static int size(MomentBasis basis) {
        return basis.channels() * (basis.maxRank() + 1);
    }

    /** The ranges in structures, by symbol of the central element; all zero for an element that they do not have. */
    public static Map<String, MomentRanges> learn(MomentBasis moments, List<Structure> structures) {
        MomentBasis basis = moments.own();
        return MomentRanges.learn(basis, size(basis), structures, ranges -> new MomentFeatures(basis, ranges));
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
                values[f] = invariant(moments, basis.channels(), f);
            }
            visitor.atom(atom, 0, values);
        }
    }

    /**
     * A_0 or the length |A_l|.
     *
     * @param moments rank by rank, component by component, channel by channel
     * @param channels their number
     * @param index of the rank times the number of channels, plus that of the channel
     */
    public static double invariant(double[] moments, int channels, int index) {
        int rank = index / channels, channel = index % channels;
        if (rank == 0) {
            return moments[channel];
        }
        double square = 0;
        for (int m = 0; m < Tensors.components(rank); m++) {
            double a = moments[(MomentBasis.components(rank) + m) * channels + channel];
            square += Tensors.multiplicity(rank, m) * a * a;
        }
        return Math.sqrt(square);
    }
}
