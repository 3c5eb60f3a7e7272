package org.zstar.model.bec.equivariant;

import java.util.List;
import org.zstar.api.plugin.Option;
import org.zstar.model.bec.moments.MomentBasis;

/**
 * Messages: numbers that each atom makes of its own moments and sends to its neighbours, where they weight a second set of
 * moments. So an atom feels what surrounds its neighbours.
 *
 * @param numbers how many each atom sends
 * @param cutoff how far they reach in Å
 * @param radialFunctions radial functions of the second moments
 * @param mixed learned combinations of channels per rank of which messages are made
 * @param hidden units of the hidden layers of the networks that make messages
 */
public record MessageForm(
        @Option(value = "numbers that each atom sends", byDefault = "6", min = 1, max = 64) int numbers,
        @Option(value = "how far they reach", unit = "Å", byDefault = "4.0", positive = true) double cutoff,
        @Option(value = "radial functions of the moments weighted by them", byDefault = "4", min = 1, max = 40)
        int radialFunctions,
        @Option(value = "learned combinations of channels per rank of which messages are made", byDefault = "8", min = 1,
                max = 64)
        int mixed,
        @Option(value = "units of the hidden layers that make messages", byDefault = "[32]", min = 1) List<Integer> hidden) {
    public MessageForm {
        hidden = EquivariantForm.layers(hidden);
    }

    /** The second moments, of neighbours that all count alike. */
    MomentBasis basis(MomentBasis first) {
        return new MomentBasis(first.elements(), cutoff, radialFunctions, first.maxRank());
    }
}
