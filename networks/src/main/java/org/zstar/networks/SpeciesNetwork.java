package org.zstar.networks;

import org.zstar.api.atoms.Elements;

/**
 * The network of one species with the scaling of its features.
 *
 * @param element symbol of the species
 * @param scaling of the descriptor's features
 * @param network reads the scaled features
 */
public record SpeciesNetwork(String element, FeatureScaling scaling, NetworkParameters network) {
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
