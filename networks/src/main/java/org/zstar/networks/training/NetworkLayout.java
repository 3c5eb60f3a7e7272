package org.zstar.networks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.networks.BlockEvaluator;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.LayerKernels;
import org.zstar.networks.NetworkParameters;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/** The networks of all species behind one another in one parameter vector, with the features that they read. */
public final class NetworkLayout {
    private final Descriptor descriptor;
    private final int[] species;
    private final List<FeatureScaling> scalings;
    private final List<NetworkShape> shapes;
    private final int[] offsets;

    /**
     * @param descriptor features
     * @param species atomic numbers
     * @param scalings one per species
     * @param shapes one per species
     */
    public NetworkLayout(Descriptor descriptor, int[] species, List<FeatureScaling> scalings, List<NetworkShape> shapes) {
        this.descriptor = descriptor;
        this.species = species.clone();
        this.scalings = List.copyOf(scalings);
        this.shapes = List.copyOf(shapes);
        offsets = new int[species.length + 1];
        for (int k = 0; k < species.length; k++) {
            offsets[k + 1] = offsets[k] + shapes.get(k).parameters();
        }
    }

    /** Features of the atoms. */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** A copy of the atomic numbers. */
    public int[] species() {
        return species.clone();
    }

    /** Number of parameters of all networks. */
    public int parameters() {
        return offsets[species.length];
    }

    /** Index of a network's first parameter. */
    public int offset(int network) {
        return offsets[network];
    }

    /** Layers of a network. */
    public NetworkShape shape(int network) {
        return shapes.get(network);
    }

    /** Scaling of a network's features. */
    public FeatureScaling scaling(int network) {
        return scalings.get(network);
    }

    /** An evaluator for blocks of a network's species. */
    public BlockEvaluator evaluator(int network, LayerKernels layers) {
        return new BlockEvaluator(descriptor, species[network], scalings.get(network), shapes.get(network), layers);
    }

    /** The networks with given parameters. */
    public List<SpeciesNetwork> networks(double[] theta) {
        List<SpeciesNetwork> networks = new ArrayList<>();
        for (int k = 0; k < species.length; k++) {
            double[] own = Arrays.copyOfRange(theta, offsets[k], offsets[k + 1]);
            networks.add(new SpeciesNetwork(Elements.symbol(species[k]), scalings.get(k),
                    new NetworkParameters(shapes.get(k), own)));
        }
        return networks;
    }
}
