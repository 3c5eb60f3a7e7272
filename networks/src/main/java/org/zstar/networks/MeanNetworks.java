package org.zstar.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Several networks of the same features as one, whose output is the mean of theirs: hidden layers side by side, without
 * connections between them. It costs one evaluation of the features, not one per network.
 */
public final class MeanNetworks {
    private MeanNetworks() { }

    /**
     * The mean of several models' networks.
     *
     * @param members per model, a network per species
     * @return a network per species, or nothing if they differ in more than the number of hidden units and the weights
     */
    public static Optional<List<SpeciesNetwork>> of(List<List<SpeciesNetwork>> members) {
        List<SpeciesNetwork> first = members.get(0);
        List<SpeciesNetwork> means = new ArrayList<>();
        for (int k = 0; k < first.size(); k++) {
            List<SpeciesNetwork> same = new ArrayList<>();
            for (List<SpeciesNetwork> member : members) {
                if (member.size() != first.size() || !canJoin(first.get(k), member.get(k))) {
                    return Optional.empty();
                }
                same.add(member.get(k));
            }
            means.add(new SpeciesNetwork(first.get(k).element(), first.get(k).scaling(),
                    join(same.stream().map(SpeciesNetwork::network).toList())));
        }
        return Optional.of(means);
    }

    private static boolean canJoin(SpeciesNetwork one, SpeciesNetwork other) {
        NetworkParameters a = one.network(), b = other.network();
        return one.element().equals(other.element())
                && Arrays.equals(one.scaling().offset(), other.scaling().offset())
                && Arrays.equals(one.scaling().factor(), other.scaling().factor())
                && a.activations().equals(b.activations()) && a.bias() == b.bias()
                && a.activations().get(a.activations().size() - 1) == Activation.LINEAR;
    }

    private static NetworkParameters join(List<NetworkParameters> members) {
        NetworkShape first = members.get(0).shape();
        int depth = first.depth();
        List<Integer> layers = new ArrayList<>(List.of(first.inputs(0)));
        for (int l = 1; l < depth; l++) {
            int layer = l;
            layers.add(members.stream().mapToInt(m -> m.layers().get(layer)).sum());
        }
        layers.add(first.units(depth - 1));
        NetworkShape shape = new NetworkShape(layers, first.activations(), first.bias());
        double[] weights = new double[shape.parameters()];
        for (int l = 0; l < depth; l++) {
            int row = 0, column = 0;
            double share = l == depth - 1 ? 1.0 / members.size() : 1;
            for (NetworkParameters member : members) {
                add(member, l, share, shape, row, column, weights);
                row += l == depth - 1 ? 0 : member.shape().units(l);
                column += l == 0 ? 0 : member.shape().inputs(l);
            }
        }
        return new NetworkParameters(shape, weights);
    }

    /** Adds share × a layer of one network to the layer of the joint network, from a row and a column on. */
    private static void add(NetworkParameters from, int l, double share, NetworkShape to, int row, int column,
            double[] weights) {
        NetworkShape shape = from.shape();
        for (int u = 0; u < shape.units(l); u++) {
            for (int i = 0; i < shape.inputs(l); i++) {
                weights[to.weights(l) + (row + u) * to.inputs(l) + column + i] +=
                        share * from.weights()[shape.weights(l) + u * shape.inputs(l) + i];
            }
            if (shape.bias()) {
                weights[to.biases(l) + row + u] += share * from.weights()[shape.biases(l) + u];
            }
        }
    }
}
