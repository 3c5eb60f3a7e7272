package org.zstar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Part;
import org.zstar.app.config.ModelFile;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.Plugins;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.descriptors.sf.StandardSet;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsProvider;
import org.zstar.descriptors.vaf.RadialForm;
import org.zstar.descriptors.vaf.VectorFingerprintsConfig;
import org.zstar.descriptors.vaf.VectorFingerprintsProvider;
import org.zstar.kernels.CutoffType;
import org.zstar.model.bec.axis.AxisParameters;
import org.zstar.model.bec.linear.LinearModelProvider;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.networks.Activation;
import org.zstar.networks.FeatureScaling;
import org.zstar.networks.NetworkParameters;
import org.zstar.networks.NetworkShape;
import org.zstar.networks.SpeciesNetwork;

/**
 * What is measured: Li₃PO₄ with thermal displacements, and networks with weights drawn at random, which cost what trained
 * ones cost.
 */
final class Samples {
    /** Range of all functions in Å. */
    static final double CUTOFF = 6;
    static final List<String> ELEMENTS = List.of("Li", "O", "P");
    private static final Path MODELS = Path.of("examples/li3po4/models");
    private static final Path CRYSTAL = Path.of("examples/li3po4/data/li47p16o64.extxyz");
    /** About the root mean square displacement per component in the crystal at 800 K, in Å. */
    private static final double DISPLACEMENT = 0.15;
    private static final double WEIGHTS = 0.3;
    /** Scales features so that the networks are neither linear nor saturated. */
    private static final double FACTOR = 0.2;

    private Samples() { }

    /** Copies of the cell of 127 atoms along x, y, z. */
    static Structure crystal(int... copies) throws IOException {
        return displaced(DISPLACEMENT, copies);
    }

    /** The same with displacements of another size in Å. */
    static Structure displaced(double size, int... copies) throws IOException {
        List<String> lines = Files.readAllLines(CRYSTAL);
        int count = Integer.parseInt(lines.get(0).strip());
        String header = lines.get(1);
        int quote = header.indexOf("Lattice=\"") + 9;
        double[] v = numbers(header.substring(quote, header.indexOf('"', quote)).split(" "), 0);
        int cells = copies[0] * copies[1] * copies[2];
        int[] species = new int[count * cells];
        double[] at = new double[3 * count * cells];
        Random random = new Random(1);
        for (int c = 0; c < cells; c++) {
            int[] cell = {c % copies[0], c / copies[0] % copies[1], c / copies[0] / copies[1]};
            for (int i = 0; i < count; i++) {
                String[] words = lines.get(2 + i).strip().split("\\s+");
                double[] x = numbers(words, 1);
                int k = c * count + i;
                species[k] = Elements.number(words[0]);
                for (int a = 0; a < 3; a++) {
                    at[3 * k + a] = x[a] + size * random.nextGaussian() + cell[0] * v[a] + cell[1] * v[3 + a]
                            + cell[2] * v[6 + a];
                }
            }
        }
        for (int k = 0; k < 9; k++) {
            v[k] *= copies[k / 3];
        }
        return new Structure(Cell.periodic(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]), species, at);
    }

    private static double[] numbers(String[] words, int from) {
        return Arrays.stream(words, from, words.length).mapToDouble(Double::parseDouble).toArray();
    }

    /** The set of 125 functions with networks [125-15-15-1]. */
    static NnpParameters potential(AngularForm form) {
        SymmetryFunctionsConfig config = SymmetryFunctionsConfig.of(CUTOFF, StandardSet.of(form, "Li", "P", "O"));
        Part<DescriptorProvider<?>> descriptor = new Part<>(new SymmetryFunctionsProvider(), config);
        Map<String, Double> energies = new LinkedHashMap<>();
        ELEMENTS.forEach(e -> energies.put(e, 0.0));
        return new NnpParameters(descriptor, energies, 0, networks(config.set().orElseThrow().functions().size(), 15, true));
    }

    /** The charges of one axis: 180 vector fingerprints of the printed form, networks [180-10-10-1]. */
    static AxisParameters charges() {
        VectorFingerprintsConfig config = new VectorFingerprintsConfig(CUTOFF, CutoffType.COSINE, RadialForm.EXPONENTIAL,
                Optional.of(new org.zstar.descriptors.vaf.StandardSet(List.of("Li", "P", "O"),
                IntStream.rangeClosed(1, 12).mapToObj(k -> 0.25 * k).toList(), List.of(0.0), List.of(0.5, 1.0, 2.0),
                List.of(0.0), List.of(0.0, 180.0), List.of(1, 2, 3, 4))), Map.of());
        return new AxisParameters(new Part<>(new VectorFingerprintsProvider(), config), Map.of(),
                networks(config.set().orElseThrow().functions().size(), 10, false));
    }

    /** A model that ships with the example of Li₃PO₄. */
    @SuppressWarnings("unchecked")
    static Part<ModelProvider<?>> shipped(String name) {
        Plugins plugins = Plugins.of(Kind.ofApi(), List.of(new SymmetryFunctionsProvider(), new NnpModelProvider(),
                new LinearModelProvider()));
        return (Part<ModelProvider<?>>) ModelFile.read(MODELS.resolve(name), plugins).model();
    }

    private static List<SpeciesNetwork> networks(int features, int hidden, boolean bias) {
        Random random = new Random(2);
        return ELEMENTS.stream().map(element -> {
            NetworkShape shape = NetworkShape.of(features, List.of(hidden, hidden), 1, Activation.TANH, bias);
            double[] offset = new double[features], factor = new double[features];
            Arrays.fill(factor, FACTOR);
            return new SpeciesNetwork(element, new FeatureScaling(offset, factor, offset, factor),
                    new NetworkParameters(shape, random.doubles(shape.parameters(), -WEIGHTS, WEIGHTS).toArray()));
        }).toList();
    }
}
