package org.zstar.networks.training;

import java.util.Random;
import org.zstar.networks.NetworkShape;

/**
 * First parameters: weights drawn evenly from ±√(6 / (inputs + units)) (Glorot and Bengio, AISTATS 2010), biases zero, with
 * {@link Random}, whose algorithm is part of the Java specification.
 */
public final class InitialWeights {
    private InitialWeights() { }

    /** Parameters of all networks of a layout. */
    public static double[] draw(NetworkLayout layout, long seed) {
        Random random = new Random(seed);
        double[] theta = new double[layout.parameters()];
        for (int network = 0; network < layout.species().length; network++) {
            NetworkShape shape = layout.shape(network);
            for (int l = 0; l < shape.depth(); l++) {
                double limit = Math.sqrt(6.0 / (shape.inputs(l) + shape.units(l)));
                int start = layout.offset(network) + shape.weights(l);
                for (int k = start; k < start + shape.inputs(l) * shape.units(l); k++) {
                    theta[k] = limit * (2 * random.nextDouble() - 1);
                }
            }
        }
        return theta;
    }
}
