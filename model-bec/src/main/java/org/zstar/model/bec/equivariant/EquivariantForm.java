package org.zstar.model.bec.equivariant;

import java.util.List;
import java.util.Optional;
import org.zstar.api.plugin.Option;
import org.zstar.model.bec.linear.LinearForm;
import org.zstar.model.bec.moments.MomentBasis;

/**
 * The function of the moments around an atom: m = Σ_ν c_ν(I) U_ν, and a linear combination of vector products that it is
 * added to.
 *
 * @param moments moments of the density of neighbours
 * @param mixed learned combinations of channels per rank, of which invariants I and vectors U are made
 * @param hidden units of the hidden layers of c(I)
 * @param linearFactors largest number of moments in a product of the linear part; 0 for none
 * @param coarseFunctions radial functions that take part in products of three of the linear part
 * @param messages what atoms send to their neighbours
 */
public record EquivariantForm(
        @Option("moments of the density of neighbours") MomentBasis moments,
        @Option(value = "learned combinations of channels per rank", byDefault = "8", min = 1, max = 64) int mixed,
        @Option(value = "units of the hidden layers", byDefault = "[24, 24]", min = 1) List<Integer> hidden,
        @Option(value = "largest number of moments in a product of the linear part; 0 = no linear part", byDefault = "2",
                min = 0, max = 4) int linearFactors,
        @Option(value = "radial functions that take part in products of three of the linear part", byDefault = "2",
                min = 1) int coarseFunctions,
        @Option("numbers that atoms send to their neighbours; without them each atom sees its neighbours' positions alone")
        Optional<MessageForm> messages) {
    public EquivariantForm {
        hidden = layers(hidden);
        if (moments.sentFunctions() > 0) {
            throw new IllegalArgumentException("expected moments with sent_functions 0, found " + moments.sentFunctions()
                    + "; networks have messages of their own");
        }
        if (messages.isPresent() && messages.get().cutoff() > moments.range()) {
            throw new IllegalArgumentException("expected messages that reach no further than the moments, " + moments.range()
                    + " Å, found a cutoff of " + messages.get().cutoff());
        }
    }

    /** Checks the units of hidden layers. */
    static List<Integer> layers(List<Integer> hidden) {
        if (hidden.isEmpty() || hidden.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("expected at least one hidden layer of at least one unit, found " + hidden);
        }
        return List.copyOf(hidden);
    }

    /** Channels of the moments weighted by messages. */
    int messageChannels() {
        return messages.map(m -> moments.elements().size() * m.radialFunctions() * m.numbers()).orElse(0);
    }

    /** Sizes of the vector function of an element. */
    NetworkShape shape() {
        return new NetworkShape(moments.maxRank(), moments.channels() + messageChannels(), mixed, hidden, 0);
    }

    /** Sizes of the function that makes the messages of an element; null without messages. */
    NetworkShape messageShape() {
        return messages.map(m -> new NetworkShape(moments.maxRank(), moments.channels(), m.mixed(), m.hidden(), m.numbers()))
                .orElse(null);
    }

    /** The linear part; only if {@code linearFactors} is above 0. */
    LinearForm linear() {
        return new LinearForm(moments, linearFactors, coarseFunctions);
    }
}
