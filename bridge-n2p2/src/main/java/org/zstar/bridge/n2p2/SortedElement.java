package org.zstar.bridge.n2p2;

import java.util.Arrays;
import java.util.List;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/**
 * What belongs to an element, with functions in the order of n2p2.
 *
 * @param element symbol
 * @param functions around it
 * @param rows scaling of each function by mean and standard deviation
 * @param network reads the scaled functions; every unit has a bias
 */
record SortedElement(String element, List<FunctionConfig> functions, List<ScalingRow> rows, FoldedNetwork network) {
    /**
     * @param functions in our order
     * @param cutoff of functions without one of their own
     */
    static SortedElement of(SpeciesNetwork net, List<FunctionConfig> functions, double cutoff) {
        Integer[] order = new Integer[functions.size()];
        Arrays.setAll(order, i -> i);
        FunctionOrder theirs = new FunctionOrder(cutoff);
        Arrays.sort(order, (a, b) -> theirs.compare(functions.get(a), functions.get(b)));
        List<FunctionConfig> sorted = Arrays.stream(order).map(functions::get).toList();
        new MixedShapes(cutoff).find(net.element(), sorted).ifPresent(mixed -> {
            throw new IllegalArgumentException(mixed + "; expected functions that n2p2 evaluates alike");
        });
        return new SortedElement(net.element(), sorted,
                Arrays.stream(order).map(f -> row(net.scaling(), f)).toList(), network(net, order));
    }

    /** A feature that is silent, with the factor 0, has weights of 0 instead. */
    private static ScalingRow row(FeatureScaling scaling, int f) {
        double factor = scaling.factor()[f];
        return new ScalingRow(0, scaling.minimum()[f], scaling.maximum()[f], scaling.offset()[f],
                factor == 0 ? 1 : 1 / factor);
    }

    private static FoldedNetwork network(SpeciesNetwork net, Integer[] order) {
        NetworkShape given = net.network().shape();
        NetworkShape shape = new NetworkShape(given.layers(), given.activations(), true);
        double[] weights = net.network().weights(), parameters = new double[shape.parameters()];
        for (int l = 0; l < shape.depth(); l++) {
            int inputs = shape.inputs(l);
            for (int unit = 0; unit < shape.units(l); unit++) {
                for (int k = 0; k < inputs; k++) {
                    int source = l == 0 ? order[k] : k;
                    boolean silent = l == 0 && net.scaling().factor()[source] == 0;
                    parameters[shape.weights(l) + unit * inputs + k] = silent ? 0
                            : weights[given.weights(l) + unit * inputs + source];
                }
                parameters[shape.biases(l) + unit] = given.bias() ? weights[given.biases(l) + unit] : 0;
            }
        }
        return new FoldedNetwork(shape, parameters);
    }
}
