package org.zstar.model.bec.equivariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;
import org.zstar.model.bec.moments.MessageKernel;
import org.zstar.model.bec.moments.MessageSum;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.MomentFeatures;
import org.zstar.model.bec.moments.MomentRanges;

/** The features of the moments, and behind them the same of the moments that messages weight. */
final class MessageFeatures implements FeatureSpace {
    private final MomentBasis basis;
    private final int numbers;
    private final MessageSum sum;
    private final FeatureSpace plain;
    private final Map<String, MomentRanges> ranges;
    private final MessageKernel kernel;
    private final double[] moments;
    private final int size;
    private final double[] all;

    /**
     * @param sum makes the messages
     * @param plain features of the moments of neighbours that all count alike
     * @param ranges of the moments weighted by messages, by symbol of the central element
     */
    MessageFeatures(EquivariantForm form, MessageSum sum, FeatureSpace plain, Map<String, MomentRanges> ranges) {
        this.sum = sum;
        this.plain = plain;
        this.ranges = ranges;
        MessageForm messages = form.messages().orElseThrow();
        basis = messages.basis(form.moments());
        numbers = messages.numbers();
        kernel = new MessageKernel(basis, numbers);
        moments = new double[form.shape().components * kernel.channels()];
        size = size(form);
        all = new double[plain.features(basis.species()[0]).size() + size];
        MomentRanges.require(basis, ranges, size, "moments weighted by messages");
    }

    private static int size(EquivariantForm form) {
        return form.messageChannels() * (form.moments().maxRank() + 1);
    }

    /** The ranges of what messages weight in structures, by symbol of the central element. */
    static Map<String, MomentRanges> learn(EquivariantForm form, MessageSum sum, FeatureSpace plain,
            List<Structure> structures) {
        return MomentRanges.learn(form.moments(), size(form), structures,
                ranges -> new MessageFeatures(form, sum, plain, ranges));
    }

    @Override
    public List<Feature> features(int species) {
        MomentRanges range = ranges.get(basis.elements().get(basis.element(species)));
        List<Feature> features = new ArrayList<>(plain.features(species));
        for (int f = 0; f < size; f++) {
            int channel = f % kernel.channels(), function = channel / numbers;
            features.add(new Feature("message(" + basis.elements().get(function / basis.functions()) + ") number="
                    + (channel % numbers + 1) + " function=" + (function % basis.functions() + 1) + " rank="
                    + f / kernel.channels(), range.minimum()[f], range.maximum()[f]));
        }
        return features;
    }

    @Override
    public void visit(Geometry geometry, Visitor visitor) {
        double[] sent = sum.messages(geometry);
        plain.visit(geometry, (atom, component, values) -> {
            System.arraycopy(values, 0, all, 0, values.length);
            kernel.load(geometry, atom);
            kernel.moments(sent, moments);
            for (int f = 0; f < size; f++) {
                all[values.length + f] = MomentFeatures.invariant(moments, kernel.channels(), f);
            }
            visitor.atom(atom, component, all);
        });
    }
}
