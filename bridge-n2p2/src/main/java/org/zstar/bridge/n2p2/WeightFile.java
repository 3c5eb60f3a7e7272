package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.ReadOptions;
import org.zstar.io.text.LineReader;
import org.zstar.networks.NetworkShape;

/**
 * {@code weights.NNN.data} with the parameters of a network; NNN is the atomic number. The first word of each line counts:
 * per layer the weights, source by source, then the biases.
 */
final class WeightFile {
    private WeightFile() { }

    /** Name of an element's file. */
    static String name(String element) {
        return String.format(Locale.ROOT, "weights.%03d.data", Elements.number(element));
    }

    /** Parameters in the order of {@link NetworkShape}. */
    static double[] read(Path file, NetworkShape shape) throws IOException {
        // grows with the file, because a mistaken number of nodes may ask for any size
        double[] values = new double[64];
        int count = 0, expected = shape.parameters();
        try (LineReader lines = new LineReader(file, ReadOptions.DEFAULT)) {
            while (lines.next()) {
                if (!lines.blank() && lines.at(lines.indent()) != '#') {
                    if (count == expected) {
                        throw lines.error("a further parameter, expected " + expected + " for layers " + shape.layers());
                    }
                    values = count < values.length ? values : Arrays.copyOf(values, 2 * count);
                    values[count++] = lines.fields().real("a weight or bias");
                }
            }
            if (count < expected) {
                throw lines.error("the file ends after " + count + " parameters, expected " + expected + " for layers "
                        + shape.layers());
            }
        }
        int[] places = places(shape);
        double[] parameters = new double[expected];
        for (int k = 0; k < places.length; k++) {
            parameters[places[k]] = values[k];
        }
        return parameters;
    }

    /** Index in our order of each parameter in theirs. */
    private static int[] places(NetworkShape shape) {
        int[] places = new int[shape.parameters()];
        int at = 0;
        for (int l = 0; l < shape.depth(); l++) {
            int inputs = shape.inputs(l), units = shape.units(l);
            for (int source = 0; source < inputs; source++) {
                for (int target = 0; target < units; target++) {
                    places[at++] = shape.weights(l) + target * inputs + source;
                }
            }
            for (int unit = 0; unit < units; unit++) {
                places[at++] = shape.biases(l) + unit;
            }
        }
        return places;
    }

    /** Content of a file. @param parameters in the order of {@link NetworkShape}, with biases */
    static String text(NetworkShape shape, double[] parameters) {
        int[] places = places(shape);
        StringBuilder text = new StringBuilder("# value, a = weight or b = bias, number\n"
                + "# weights: source layer and unit, target layer and unit; biases: layer and unit\n");
        int at = 0;
        for (int l = 0; l < shape.depth(); l++) {
            for (int source = 1; source <= shape.inputs(l); source++) {
                for (int target = 1; target <= shape.units(l); target++) {
                    line(text, parameters[places[at]], 'a', ++at, l, source, l + 1, target);
                }
            }
            for (int unit = 1; unit <= shape.units(l); unit++) {
                line(text, parameters[places[at]], 'b', ++at, l + 1, unit);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, double value, char kind, int... numbers) {
        text.append(String.format(Locale.ROOT, "%24.16E %c", value, kind));
        Arrays.stream(numbers).forEach(n -> text.append(String.format(Locale.ROOT, " %6d", n)));
        text.append('\n');
    }
}
