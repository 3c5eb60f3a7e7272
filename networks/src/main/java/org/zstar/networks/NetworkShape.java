package org.zstar.networks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Layers of a fully connected feed-forward network y^l = f^l(W^l y^(l−1) + b^l) and where its parameters lie in one flat
 * vector: per layer W row-major (one row per output unit), then b if there are biases.
 *
 * @param layers number of units per layer: inputs, hidden layers, outputs
 * @param activations one per layer after the inputs
 * @param bias whether units have a bias b
 */
public record NetworkShape(List<Integer> layers, List<Activation> activations, boolean bias) {
    public NetworkShape {
        layers = List.copyOf(layers);
        activations = List.copyOf(activations);
        if (layers.size() < 2 || layers.stream().anyMatch(n -> n < 1)) {
            throw new IllegalArgumentException("a network has at least two layers of at least one unit, found " + layers);
        }
        if (activations.size() != layers.size() - 1) {
            throw new IllegalArgumentException("expected " + (layers.size() - 1)
                    + " activations, one per layer after the inputs, found " + activations);
        }
    }

    /** Hidden layers of one activation and a linear output layer. */
    public static NetworkShape of(int inputs, List<Integer> hidden, int outputs, Activation activation, boolean bias) {
        List<Integer> layers = new ArrayList<>(List.of(inputs));
        layers.addAll(hidden);
        layers.add(outputs);
        List<Activation> activations = new ArrayList<>(Collections.nCopies(hidden.size(), activation));
        activations.add(Activation.LINEAR);
        return new NetworkShape(layers, activations, bias);
    }

    /** Number of layers with parameters. */
    public int depth() {
        return activations.size();
    }

    /** Units that layer {@code l} (from 0) reads. */
    public int inputs(int l) {
        return layers.get(l);
    }

    /** Units of layer {@code l} (from 0). */
    public int units(int l) {
        return layers.get(l + 1);
    }

    /** Number of parameters. */
    public int parameters() {
        return weights(depth());
    }

    /** Index of the first weight of layer {@code l}. */
    public int weights(int l) {
        int at = 0;
        for (int k = 0; k < l; k++) {
            at += units(k) * (inputs(k) + (bias ? 1 : 0));
        }
        return at;
    }

    /** Index of the first bias of layer {@code l}, or −1 without biases. */
    public int biases(int l) {
        return bias ? weights(l) + units(l) * inputs(l) : -1;
    }
}
