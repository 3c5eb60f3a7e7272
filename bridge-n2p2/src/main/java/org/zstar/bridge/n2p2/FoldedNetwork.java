package org.zstar.bridge.n2p2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.networks.Activation;
import org.zstar.networks.NetworkParameters;
import org.zstar.networks.NetworkShape;

/**
 * A network with biases, into whose parameters is folded what n2p2 does beside them.
 *
 * @param shape layers
 * @param weights all parameters in the order of the shape
 */
record FoldedNetwork(NetworkShape shape, double[] weights) {
    /** With the arguments of all activations divided by the number of units that enter, if that is asked for. */
    FoldedNetwork normalised(boolean asked) {
        double[] folded = weights.clone();
        for (int l = 0; asked && l < shape.depth(); l++) {
            for (int k = shape.weights(l); k < shape.biases(l) + shape.units(l); k++) {
                folded[k] /= shape.inputs(l);
            }
        }
        return new FoldedNetwork(shape, folded);
    }

    /** With a number added to all inputs. */
    FoldedNetwork shifted(double shift) {
        double[] folded = weights.clone();
        for (int unit = 0; shift != 0 && unit < shape.units(0); unit++) {
            for (int input = 0; input < shape.inputs(0); input++) {
                folded[shape.biases(0) + unit] += shift * weights[unit * shape.inputs(0) + input];
            }
        }
        return new FoldedNetwork(shape, folded);
    }

    /** With the output multiplied by a factor: in its layer if that is linear, else in a further one. */
    FoldedNetwork scaled(double factor) {
        int last = shape.depth() - 1;
        if (shape.activations().get(last) != Activation.LINEAR && factor != 1) {
            List<Integer> layers = new ArrayList<>(shape.layers());
            List<Activation> activations = new ArrayList<>(shape.activations());
            layers.add(1);
            activations.add(Activation.LINEAR);
            double[] extended = Arrays.copyOf(weights, weights.length + 2);
            extended[weights.length] = factor;
            return new FoldedNetwork(new NetworkShape(layers, activations, true), extended);
        }
        double[] folded = weights.clone();
        for (int k = shape.weights(last); k < folded.length; k++) {
            folded[k] *= factor;
        }
        return new FoldedNetwork(shape, folded);
    }

    NetworkParameters parameters() {
        return new NetworkParameters(shape, weights);
    }
}
