package org.zstar.bridge.n2p2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zstar.api.io.StructureFileException;
import org.zstar.networks.Activation;

/**
 * Layers of an element's network as {@code input.nn} tells them: for all elements, or with changes for one. As in n2p2, a
 * line {@code element_nodes_short} does not change the last hidden layer where {@code global_nodes_short} gives it, and
 * {@code element_activation_short} does not change the output layer.
 *
 * @param nodes of the hidden layers
 * @param activations of the hidden layers and the output
 */
record Topology(List<Integer> nodes, List<Activation> activations) {
    private static final String LETTERS = "ltsSprgceh";
    private static final int MOST_LAYERS = 50, MOST_NODES = 4096;

    /** The activation of a letter. */
    private static Activation activation(String letter, SettingsLine line) throws StructureFileException {
        int index = letter.length() == 1 ? LETTERS.indexOf(letter) : -1;
        if (index < 0) {
            throw line.unlike(letter, "an activation, one of " + String.join(" ", LETTERS.split("")));
        }
        return Activation.values()[index];
    }

    /** The letter of an activation. */
    static char letter(Activation activation) {
        return LETTERS.charAt(activation.ordinal());
    }

    static Topology of(Settings settings, String element) throws StructureFileException {
        Optional<SettingsLine> global = settings.line("global_hidden_layers_short");
        int all = global.isPresent() ? global.get().whole(0, "a number of hidden layers", 1, MOST_LAYERS) : 0;
        SettingsLine own = last(settings, "element_hidden_layers_short", element);
        int hidden = own == null ? all : own.whole(1, "a number of hidden layers", 1, MOST_LAYERS);
        if (hidden == 0) {
            throw new StructureFileException(settings.file(), 0, "has no line 'global_hidden_layers_short'; expected one");
        }
        int[] nodes = new int[hidden];
        Activation[] activations = new Activation[hidden + 1];
        if (hidden == all) {
            globals(settings, nodes, activations);
        }
        SettingsLine line = last(settings, "element_nodes_short", element);
        if (line != null) {
            requireSize(line, hidden + 1);
            for (int l = 0; l < hidden; l++) {
                int given = line.whole(l + 1, "a number of nodes", 1, MOST_NODES);
                nodes[l] = l == hidden - 1 && nodes[l] > 0 ? nodes[l] : given;
            }
        }
        line = last(settings, "element_activation_short", element);
        if (line != null) {
            requireSize(line, hidden + 2);
            for (int l = 0; l <= hidden; l++) {
                Activation given = activation(line.values().get(l + 1), line);
                activations[l] = l == hidden && activations[l] != null ? activations[l] : given;
            }
        }
        if (Arrays.stream(nodes).anyMatch(n -> n == 0) || Arrays.asList(activations).contains(null)) {
            throw new StructureFileException(settings.file(), 0, "tells nodes or activations of the network of " + element
                    + " for some layers only; expected those of " + hidden + " hidden layers and of the output");
        }
        return new Topology(Arrays.stream(nodes).boxed().toList(), List.of(activations));
    }

    private static void globals(Settings settings, int[] nodes, Activation[] activations) throws StructureFileException {
        Optional<SettingsLine> line = settings.line("global_nodes_short");
        if (line.isPresent()) {
            requireSize(line.get(), nodes.length);
            for (int l = 0; l < nodes.length; l++) {
                nodes[l] = line.get().whole(l, "a number of nodes", 1, MOST_NODES);
            }
        }
        line = settings.line("global_activation_short");
        if (line.isPresent()) {
            requireSize(line.get(), activations.length);
            for (int l = 0; l < activations.length; l++) {
                activations[l] = activation(line.get().values().get(l), line.get());
            }
        }
    }

    private static void requireSize(SettingsLine line, int size) throws StructureFileException {
        if (line.size() != size) {
            throw line.error("'" + line.keyword() + "' has " + line.size() + " values, expected " + size
                    + ", as the number of hidden layers tells");
        }
    }

    private static SettingsLine last(Settings settings, String keyword, String element) throws StructureFileException {
        SettingsLine found = null;
        for (SettingsLine line : settings.all(keyword)) {
            found = line.element(0).equals(element) ? line : found;
        }
        return found;
    }

    /** Numbers of units from the inputs to the output. */
    List<Integer> layers(int inputs) {
        List<Integer> layers = new ArrayList<>(List.of(inputs));
        layers.addAll(nodes);
        layers.add(1);
        return layers;
    }
}
