package org.zstar.bridge.n2p2;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zstar.api.plugin.Part;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.model.nnp.NnpParameters;
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
        Map<String, List<FunctionConfig>> functions = descriptor.allFunctions();
        List<SortedElement> elements = potential.networks().stream().sorted(Comparator.comparing(SpeciesNetwork::species))
                .map(net -> SortedElement.of(net, functions.get(net.element()), descriptor.cutoff())).toList();
        requireSameLayers(elements);
        Map<String, String> texts = new LinkedHashMap<>();
        elements.forEach(e -> texts.put(WeightFile.name(e.element()), weights(e.network())));
        texts.put(ScalingRow.FILE, scaling(elements));
        // last, because it is what makes the folder a potential
        texts.put(Settings.FILE, input(potential, descriptor, elements));
        return texts;
    }

    private static void requireSameLayers(List<SortedElement> elements) {
        NetworkShape first = elements.get(0).network().shape();
        for (SortedElement e : elements) {
            NetworkShape shape = e.network().shape();
            if (shape.depth() < 2) {
                throw new IllegalArgumentException("n2p2 knows networks with at least one hidden layer, found layers "
                        + shape.layers() + " for " + e.element());
            }
            if (!shape.activations().equals(first.activations()) || !hidden(shape).equals(hidden(first))) {
                throw new IllegalArgumentException("this writes the same hidden layers for all elements, found layers "
                        + first.layers() + " and " + shape.layers() + ", activations " + first.activations() + " and "
                        + shape.activations());
            }
        }
    }

    private static List<Integer> hidden(NetworkShape shape) {
        return shape.layers().subList(1, shape.depth());
    }

    private String weights(FoldedNetwork network) {
        FoldedNetwork theirs = network.scaled(1 / units.energy().size());
        return WeightFile.text(theirs.shape(), theirs.weights());
    }

    private static String scaling(List<SortedElement> elements) {
        StringBuilder text = new StringBuilder("# element, function, smallest and largest value, offset, 1 / factor\n");
        for (int e = 0; e < elements.size(); e++) {
            List<ScalingRow> rows = elements.get(e).rows();
            for (int f = 0; f < rows.size(); f++) {
                text.append(rows.get(f).text(e + 1, f + 1));
            }
        }
        return text.toString();
    }

    private String input(NnpParameters potential, SymmetryFunctionsConfig descriptor, List<SortedElement> elements) {
        NetworkShape shape = elements.get(0).network().scaled(1 / units.energy().size()).shape();
        StringBuilder text = new StringBuilder("# Potential written by zstar\n# Length unit: ").append(units.length())
                .append("\n# Energy unit: ").append(units.energy()).append("\n\nnnp_type 2G-HDNNP\nnumber_of_elements ")
                .append(elements.size()).append("\nelements ").append(joined(elements.stream().map(SortedElement::element)
                        .toList())).append('\n');
        elements.forEach(e -> text.append("atom_energy ").append(e.element()).append(' ')
                .append(potential.elementEnergies().get(e.element()) / units.energy().size()).append('\n'));
        text.append("cutoff_type ").append(descriptor.cutoffFunction().ordinal()).append(' ')
                .append(descriptor.innerCutoff())
                .append("\nscale_symmetry_functions_sigma\nscale_min_short 0.0\nscale_max_short 1.0\n")
                .append("global_hidden_layers_short ").append(shape.depth() - 1).append("\nglobal_nodes_short ")
                .append(joined(hidden(shape))).append("\nglobal_activation_short ")
                .append(joined(shape.activations().stream().map(Topology::letter).toList())).append("\n\n");
        FunctionLines lines = new FunctionLines(units.length().size());
        elements.forEach(e -> e.functions().forEach(f ->
                text.append(lines.write(e.element(), f, descriptor.cutoff())).append('\n')));
        return text.toString();
    }

    private static String joined(List<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
