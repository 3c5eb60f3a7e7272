package org.zstar.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;

/** What the networks of a model read: the features of its descriptor, unscaled, with the ranges kept in their scaling. */
public final class NetworkFeatures implements FeatureSpace {
    private final Descriptor descriptor;
    private final List<SpeciesNetwork> networks;
    private final int[] known;
    private final int[] lanes;
    private final DescriptorKernel[] kernels;

    /**
     * @param descriptor features of the atoms
     * @param networks one per species
     */
    public NetworkFeatures(Descriptor descriptor, List<SpeciesNetwork> networks) {
        this.descriptor = descriptor;
        this.networks = List.copyOf(networks);
        known = networks.stream().mapToInt(SpeciesNetwork::species).toArray();
        kernels = Arrays.stream(known).mapToObj(descriptor::kernel).toArray(DescriptorKernel[]::new);
        lanes = Arrays.stream(kernels).mapToInt(DescriptorKernel::lanes).toArray();
    }

    @Override
    public List<Feature> features(int species) {
        FeatureScaling scaling = networks.stream().filter(n -> n.species() == species).findFirst().orElseThrow(() ->
                new IllegalArgumentException("no network for " + Elements.symbol(species))).scaling();
        List<String> names = descriptor.names(species);
        List<Feature> features = new ArrayList<>();
        for (int f = 0; f < scaling.size(); f++) {
            features.add(new Feature(names.get(f), scaling.minimum()[f], scaling.maximum()[f]));
        }
        return features;
    }

    @Override
    public void visit(Geometry geometry, Visitor visitor) {
        AtomBlocks blocks = new AtomBlocks(geometry.species(), known, lanes);
        for (int block = 0; block < blocks.size(); block++) {
            int network = blocks.network(block), width = lanes[network], from = blocks.from(block);
            int size = networks.get(network).scaling().size();
            kernels[network].load(geometry, blocks.atoms(), from, blocks.count(block));
            double[] together = new double[size * width], atom = new double[size];
            for (int c = 0; c < descriptor.components(); c++) {
                kernels[network].features(c, together);
                for (int lane = 0; lane < blocks.count(block); lane++) {
                    for (int f = 0; f < size; f++) {
                        atom[f] = together[f * width + lane];
                    }
                    visitor.atom(blocks.atoms()[from + lane], c, atom);
                }
            }
        }
    }
}
