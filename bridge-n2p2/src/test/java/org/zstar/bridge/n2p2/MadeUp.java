package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A made-up potential of H and O with all types of functions: writes its folder, and evaluates it by the definitions.
 *
 * @param cutoffType 0 to 8
 * @param alpha inner cutoff
 * @param scaling keywords of the scaling
 * @param smallest Smin
 * @param largest Smax
 * @param nodes of the hidden layers
 * @param activations letters of the hidden layers and the output
 * @param normaliseNodes whether arguments are divided by the number of inputs
 * @param conversion mean_energy, conv_energy and conv_length, or empty
 */
record MadeUp(int cutoffType, double alpha, List<String> scaling, double smallest, double largest, List<Integer> nodes,
              String activations, boolean normaliseNodes, double[] conversion) {
    static final MadeUp PLAIN = new MadeUp(6, 0, List.of("scale_symmetry_functions_sigma"), 0, 1, List.of(4, 3), "ttl",
            false, new double[0]);
    static final double[] ATOM_ENERGY = {-0.5, -75.25};
    private static final String[] ELEMENTS = {"H", "O"};

    /** In the order that n2p2 gives them: by type, then as it documents for each. */
    static List<PlainFunction> functions(String central) {
        List<PlainFunction> all = new ArrayList<>();
        all.add(PlainFunction.gaussian(2, central, "H", 0.3, 1.5, 1, 1, 4));
        all.add(PlainFunction.gaussian(2, central, "H", 0.01, 0, 1, 1, 5));
        all.add(PlainFunction.gaussian(2, central, "O", 0.01, 0, 1, 1, 5));
        all.add(PlainFunction.gaussian(2, central, "H", 0.01, 1, 1, 1, 5));
        all.add(PlainFunction.gaussian(3, central, "H O", 0.02, 0.5, -1, 2, 4.5));
        all.add(PlainFunction.gaussian(3, central, "H O", 0.02, 0, 1, 2.5, 5));
        all.add(PlainFunction.gaussian(3, central, "H H", 0.02, 0, -1, 4, 5));
        all.add(PlainFunction.gaussian(9, central, "H O", 0, 0, 1, 1, 5));
        all.add(PlainFunction.gaussian(9, central, "H O", 0.1, 0, -1, 3, 5));
        all.add(PlainFunction.gaussian(9, central, "H O", 0.1, 0, 1, 3, 5));
        all.add(PlainFunction.gaussian(12, central, "", 0.2, 0, 1, 1, 4.5));
        all.add(PlainFunction.gaussian(12, central, "", 0.2, 1, 1, 1, 4.5));
        all.add(PlainFunction.gaussian(13, central, "", 0.05, 0.5, -1, 2, 5));
        all.add(PlainFunction.gaussian(13, central, "", 0.05, 0.5, 1, 2, 5));
        all.add(PlainFunction.compact(20, central, "H", -4, 4, 0, 0, "e"));
        all.add(PlainFunction.compact(20, central, "O", 0.5, 5, 0, 0, "p1"));
        all.add(PlainFunction.compact(20, central, "H", 0.5, 5, 0, 0, "p1a"));
        all.add(PlainFunction.compact(21, central, "H O", 0, 5, 20, 170, "e"));
        all.add(PlainFunction.compact(21, central, "H H", 0.5, 4.5, 0, 180, "p3a"));
        all.add(PlainFunction.compact(21, central, "H O", 0.5, 4.5, 0, 180, "p3a"));
        all.add(PlainFunction.compact(22, central, "H O", 0, 4.5, -90, 90, "p2"));
        all.add(PlainFunction.compact(22, central, "H O", 0, 4.5, 60, 120, "p2"));
        all.add(PlainFunction.compact(22, central, "H O", 0, 5, 90, 270, "p4"));
        all.add(PlainFunction.compact(23, central, "", 0.5, 5, 0, 0, "p4"));
        all.add(PlainFunction.compact(24, central, "", 0, 5, 0, 180, "p1"));
        all.add(PlainFunction.compact(25, central, "", -4, 4, 0, 90, "p2a"));
        all.add(PlainFunction.compact(25, central, "", 0, 4, 30, 150, "p3"));
        return all;
    }

    /** Writes the folder; lines of functions come in random order. */
    void write(Path folder, String... more) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("elements O H ! by no order", "number_of_elements 2",
                "cutoff_type " + cutoffType + " " + alpha, "scale_min_short " + smallest, "scale_max_short " + largest,
                "global_hidden_layers_short " + nodes.size(), "atom_energy O " + ATOM_ENERGY[1],
                "atom_energy H " + ATOM_ENERGY[0], "global_nodes_short " + nodes.toString().replaceAll("[^0-9 ]", ""),
                "global_activation_short " + String.join(" ", activations.split(""))));
        lines.addAll(scaling);
        if (normaliseNodes) {
            lines.add("normalize_nodes # divides");
        }
        if (conversion.length > 0) {
            lines.addAll(List.of("mean_energy " + conversion[0], "conv_energy " + conversion[1], "conv_length "
                    + conversion[2]));
        }
        StringBuilder rows = new StringBuilder("# made up\n");
        for (int e = 0; e < 2; e++) {
            List<PlainFunction> functions = functions(ELEMENTS[e]);
            functions.forEach(f -> lines.add(f.line()));
            double[][] statistics = statistics(e);
            for (int f = 0; f < functions.size(); f++) {
                double[] s = statistics[f];
                rows.append(String.format(Locale.ROOT, " %d %d %.17g %.17g %.17g %.17g%n", e + 1, f + 1, s[0], s[1], s[2],
                        s[3]));
            }
            StringBuilder weights = new StringBuilder("# weights and biases\n");
            for (double w : weights(e)) {
                weights.append(String.format(Locale.ROOT, "%24.16E  a%n", w));
            }
            Files.writeString(folder.resolve(e == 0 ? "weights.001.data" : "weights.008.data"), weights);
        }
        Collections.shuffle(lines, new Random(9));
        lines.addAll(List.of(more));
        Files.write(folder.resolve("input.nn"), lines);
        Files.writeString(folder.resolve("scaling.data"), rows);
    }

    private static double[][] statistics(int element) {
        Random random = new Random(100 + element);
        double[][] all = new double[functions(ELEMENTS[element]).size()][];
        for (int f = 0; f < all.length; f++) {
            double low = 0.1 * random.nextDouble(), width = 0.5 + 3 * random.nextDouble();
            all[f] = new double[] {low, low + width, low + 0.4 * width, 0.3 * width};
        }
        return all;
    }

    private int[] layers() {
        int[] layers = new int[nodes.size() + 2];
        layers[0] = functions("H").size();
        for (int l = 0; l < nodes.size(); l++) {
            layers[l + 1] = nodes.get(l);
        }
        layers[layers.length - 1] = 1;
        return layers;
    }

    /** Parameters of an element in the order of the file, with so many digits as the file has. */
    private double[] weights(int element) {
        Random random = new Random(200 + element);
        List<Double> all = new ArrayList<>();
        int[] layers = layers();
        for (int l = 1; l < layers.length; l++) {
            for (int k = 0; k < layers[l] * (layers[l - 1] + 1); k++) {
                all.add(random.nextGaussian() / Math.sqrt(layers[l - 1]));
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The energy in the units of the files. */
    double energy(double[][] x, List<String> elements) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            int e = elements.get(i).equals("H") ? 0 : 1;
            List<PlainFunction> functions = functions(ELEMENTS[e]);
            double[] y = new double[functions.size()];
            for (int f = 0; f < y.length; f++) {
                y[f] = scaled(functions.get(f).value(x, elements, i, cutoffType, alpha), statistics(e)[f]);
            }
            double network = network(y, weights(e));
            sum += ATOM_ENERGY[e] + (conversion.length == 0 ? network : network / conversion[1] + conversion[0]);
        }
        return sum;
    }

    private double scaled(double g, double[] s) {
        double width = largest - smallest;
        boolean scale = scaling.contains("scale_symmetry_functions"), centre = scaling.contains("center_symmetry_functions");
        if (scale) {
            return smallest + width * (g - (centre ? s[2] : s[0])) / (s[1] - s[0]);
        }
        return centre ? g - s[2] : scaling.isEmpty() ? g : smallest + width * (g - s[2]) / s[3];
    }

    private double network(double[] inputs, double[] weights) {
        double[] y = inputs;
        int at = 0;
        int[] layers = layers();
        for (int l = 1; l < layers.length; l++) {
            double[] z = new double[layers[l]];
            for (int j = 0; j < y.length; j++) {
                for (int k = 0; k < z.length; k++) {
                    z[k] += weights[at++] * y[j];
                }
            }
            for (int k = 0; k < z.length; k++) {
                z[k] = activation(activations.charAt(l - 1), (z[k] + weights[at++]) / (normaliseNodes ? y.length : 1));
            }
            y = z;
        }
        return y[0];
    }

    static double activation(char letter, double x) {
        return switch (letter) {
            case 'l' -> x;
            case 't' -> Math.tanh(x);
            case 's' -> 1 / (1 + Math.exp(-x));
            case 'S' -> 1 - 1 / (1 + Math.exp(-x));
            case 'p' -> Math.log(1 + Math.exp(x));
            case 'r' -> Math.max(0, x);
            case 'g' -> Math.exp(-x * x / 2);
            case 'c' -> Math.cos(x);
            case 'e' -> Math.exp(-x);
            default -> x * x;
        };
    }
}
