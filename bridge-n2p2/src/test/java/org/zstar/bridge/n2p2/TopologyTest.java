package org.zstar.bridge.n2p2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.api.io.StructureFileException;
import org.zstar.networks.Activation;

class TopologyTest {
    @TempDir
    Path folder;

    private Topology topology(String element, String... lines) throws IOException {
        Path file = folder.resolve("input.nn");
        Files.write(file, List.of(lines));
        return Topology.of(Settings.read(file), element);
    }

    @Test
    void lettersStandForActivations() throws IOException {
        Topology all = topology("H", "global_hidden_layers_short 9", "global_nodes_short 1 2 3 4 5 6 7 8 9",
                "global_activation_short l t s S p r g c e h");
        assertEquals(List.of(Activation.LINEAR, Activation.TANH, Activation.LOGISTIC, Activation.REVERSE_LOGISTIC,
                Activation.SOFTPLUS, Activation.RELU, Activation.GAUSSIAN, Activation.COSINE, Activation.EXPONENTIAL,
                Activation.HARMONIC), all.activations());
        assertEquals(List.of(5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1), all.layers(5));
        assertEquals("S", String.valueOf(Topology.letter(Activation.REVERSE_LOGISTIC)));
    }

    /** As n2p2 2.3.0 does it. */
    @Test
    void linesOfAnElementChangeNeitherTheLastHiddenLayerNorTheOutput() throws IOException {
        String[] lines = {"global_hidden_layers_short 2", "global_nodes_short 7 8", "global_activation_short t t l",
            "element_nodes_short O 3 4", "element_activation_short O p s c"};
        assertEquals(new Topology(List.of(7, 8), List.of(Activation.TANH, Activation.TANH, Activation.LINEAR)),
                topology("H", lines));
        assertEquals(new Topology(List.of(3, 8), List.of(Activation.SOFTPLUS, Activation.LOGISTIC, Activation.LINEAR)),
                topology("O", lines));
    }

    @Test
    void anElementMayHaveItsOwnNumberOfLayers() throws IOException {
        assertEquals(new Topology(List.of(3), List.of(Activation.TANH, Activation.LINEAR)), topology("O",
                "global_hidden_layers_short 2", "global_nodes_short 7 8", "global_activation_short p p l",
                "element_hidden_layers_short O 1", "element_nodes_short O 3", "element_activation_short O t l"));
        String message = assertThrows(StructureFileException.class, () -> topology("O", "global_hidden_layers_short 2",
                "global_nodes_short 7 8", "global_activation_short p p l", "element_hidden_layers_short O 3")).getMessage();
        assertTrue(message.contains("tells nodes or activations of the network of O for some layers only"), message);
    }
}
