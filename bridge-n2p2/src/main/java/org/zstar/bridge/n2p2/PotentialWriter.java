package org.zstar.bridge.n2p2;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zstar.api.plugin.Part;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/**
 * Writes a potential so that n2p2 predicts the same. Features are scaled by offset and factor here and by mean and standard
 * deviation (keyword {@code scale_symmetry_functions_sigma}) there, so offsets become means and 1 / factor deviations.
 *
 * @param units of what is written
 */
record PotentialWriter(FileUnits units) {
    /** Content by file name. */
    Map<String, String> texts(Part<?> model) {
        if (!(model.config() instanceof NnpParameters potential)) {
            throw new IllegalArgumentException("n2p2 knows neural-network potentials (nnp), not models of the type '"
                    + model.provider().type() + "'");
        }
        if (!(potential.descriptor().config() instanceof SymmetryFunctionsConfig descriptor)) {
            throw new IllegalArgumentException("n2p2 knows potentials on symmetry functions, not on the descriptor '"
                    + potential.descriptor().provider().type() + "'");
        }
        List<SpeciesNetwork> networks = potential.networks().stream()
                .sorted(Comparator.comparing(SpeciesNetwork::species)).toList();
        Map<String, Integer[]> orders = new LinkedHashMap<>();
        Map<String, FoldedNetwork> theirs = new LinkedHashMap<>();
        for (SpeciesNetwork net : networks) {
            Integer[] order = order(descriptor.allFunctions().get(net.element()), descriptor.cutoff());
            orders.put(net.element(), order);
            theirs.put(net.element(), network(net, order));
        }
        requireSameLayers(theirs);
        StringBuilder input = new StringBuilder();
        StringBuilder scaling = new StringBuilder("# element, function, smallest and largest value, offset, 1 / factor\n");
        head(input, potential, theirs, descriptor);
        Map<String, String> texts = new LinkedHashMap<>();
        for (int e = 0; e < networks.size(); e++) {
            SpeciesNetwork net = networks.get(e);
            Integer[] order = orders.get(net.element());
            for (int f = 0; f < order.length; f++) {
                input.append(new FunctionLines(units.length().size()).write(net.element(),
                        descriptor.allFunctions().get(net.element()).get(order[f]), descriptor.cutoff())).append('\n');
                scaling.append(row(net.scaling(), order[f]).text(e + 1, f + 1));
            }
            FoldedNetwork network = theirs.get(net.element());
            texts.put(WeightFile.name(net.element()), WeightFile.text(network.shape(), network.weights()));
        }
        texts.put(ScalingRow.FILE, scaling.toString());
        // last, because it is what makes the folder a potential
        texts.put(Settings.FILE, input.toString());
        return texts;
    }

    private static void requireSameLayers(Map<String, FoldedNetwork> networks) {
        NetworkShape first = networks.values().iterator().next().shape();
        networks.forEach((element, network) -> {
            NetworkShape shape = network.shape();
            if (shape.depth() < 2) {
                throw new IllegalArgumentException("n2p2 knows networks with at least one hidden layer, found layers "
                        + shape.layers() + " for " + element);
            }
            if (!shape.activations().equals(first.activations()) || !units(shape).equals(units(first))) {
                throw new IllegalArgumentException("n2p2 knows the same hidden layers for all elements, found layers "
                        + first.layers() + " and " + shape.layers() + ", activations " + first.activations() + " and "
                        + shape.activations());
            }
        });
    }

    /** Units of the hidden layers and the output. */
    private static List<Integer> units(NetworkShape shape) {
        return shape.layers().subList(1, shape.layers().size());
    }

    private void head(StringBuilder input, NnpParameters potential, Map<String, FoldedNetwork> networks,
                      SymmetryFunctionsConfig descriptor) {
        NetworkShape shape = networks.values().iterator().next().shape();
        input.append("# Potential written by zstar\n# Length unit: ").append(units.length()).append("\n# Energy unit: ")
                .append(units.energy()).append("\n\nnnp_type 2G-HDNNP\nnumber_of_elements ").append(networks.size())
                .append("\nelements ").append(String.join(" ", networks.keySet())).append('\n');
        networks.keySet().forEach(element -> input.append("atom_energy ").append(element).append(' ')
                .append(potential.elementEnergies().get(element) / units.energy().size()).append('\n'));
        input.append("cutoff_type ").append(descriptor.cutoffFunction().ordinal()).append(' ')
                .append(descriptor.innerCutoff())
                .append("\nscale_symmetry_functions_sigma\nscale_min_short 0.0\nscale_max_short 1.0\n")
                .append("global_hidden_layers_short ").append(shape.depth() - 1).append("\nglobal_nodes_short ")
                .append(joined(shape.layers().subList(1, shape.depth()))).append("\nglobal_activation_short ")
                .append(joined(shape.activations().stream().map(Topology::letter).toList())).append("\n\n");
    }

    private static String joined(List<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** Our index of each function in the order of n2p2. */
    private static Integer[] order(List<FunctionConfig> functions, double cutoff) {
        Integer[] order = new Integer[functions.size()];
        Arrays.setAll(order, i -> i);
        FunctionOrder theirs = new FunctionOrder(cutoff);
        Arrays.sort(order, (a, b) -> theirs.compare(functions.get(a), functions.get(b)));
        return order;
    }

    private static ScalingRow row(FeatureScaling scaling, int f) {
        double factor = scaling.factor()[f];
        return new ScalingRow(0, scaling.minimum()[f], scaling.maximum()[f], scaling.offset()[f],
                factor == 0 ? 1 : 1 / factor);
    }

    /** The network with biases, its inputs in the order of n2p2, its output in the units of the files. */
    private FoldedNetwork network(SpeciesNetwork net, Integer[] order) {
        NetworkShape given = net.network().shape();
        NetworkShape shape = new NetworkShape(given.layers(), given.activations(), true);
        double[] parameters = new double[shape.parameters()];
        for (int l = 0; l < shape.depth(); l++) {
            int inputs = shape.inputs(l);
            for (int unit = 0; unit < shape.units(l); unit++) {
                for (int k = 0; k < inputs; k++) {
                    int source = l == 0 ? order[k] : k;
                    boolean silent = l == 0 && net.scaling().factor()[source] == 0;
                    parameters[shape.weights(l) + unit * inputs + k] = silent ? 0
                            : net.network().weights()[given.weights(l) + unit * inputs + source];
                }
                parameters[shape.biases(l) + unit] = given.bias()
                        ? net.network().weights()[given.biases(l) + unit] : 0;
            }
        }
        return new FoldedNetwork(shape, parameters).scaled(1 / units.energy().size());
    }
}
