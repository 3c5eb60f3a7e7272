package org.zstar.networks;

import java.util.List;
import org.zstar.api.plugin.Option;

/**
 * A network as a model file stores it.
 *
 * @param layers number of units per layer: inputs, hidden layers, outputs
 * @param activations one per layer after the inputs
 * @param bias whether units have a bias
 * @param weights all parameters in the order of {@link NetworkShape}
 */
public record NetworkParameters(
        @Option("number of units per layer: inputs, hidden layers, outputs") List<Integer> layers,
        @Option("activation of each layer after the inputs") List<Activation> activations,
        @Option("whether units have a bias") boolean bias,
        @Option("all parameters, layer by layer") double[] weights) {
    public NetworkParameters {
        NetworkShape shape = new NetworkShape(layers, activations, bias);
        layers = shape.layers();
        activations = shape.activations();
        if (weights.length != shape.parameters()) {
            throw new IllegalArgumentException("a network " + layers + (bias ? " with" : " without") + " biases has "
                    + shape.parameters() + " parameters, found " + weights.length);
        }
        for (double w : weights) {
            if (!Double.isFinite(w)) {
                throw new IllegalArgumentException("network parameters must be finite numbers, found " + w);
            }
        }
    }

    /** A network of a given shape. */
    public NetworkParameters(NetworkShape shape, double[] weights) {
        this(shape.layers(), shape.activations(), shape.bias(), weights);
    }

    /** Its layers. */
    public NetworkShape shape() {
        return new NetworkShape(layers, activations, bias);
    }
}
