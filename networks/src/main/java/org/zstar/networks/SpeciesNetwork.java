package org.zstar.networks;

import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * The network of one species with the scaling of its features.
 *
 * @param element symbol of the species
 * @param scaling of the descriptor's features
 * @param network reads the scaled features
 */
public record SpeciesNetwork(
        @Option("symbol of the species") String element,
        @Option("scaling of the descriptor's features") FeatureScaling scaling,
        @Option("network that reads the scaled features") NetworkParameters network) {
    public SpeciesNetwork {
        Elements.number(element);
        if (scaling.size() != network.layers().get(0)) {
            throw new IllegalArgumentException("the network of " + element + " reads " + network.layers().get(0)
                    + " features, but " + scaling.size() + " are scaled");
        }
    }

    /** Atomic number. */
    public int species() {
        return Elements.number(element);
    }
}
