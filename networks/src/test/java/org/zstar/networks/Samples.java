package org.zstar.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/** Random but fixed structures and networks. */
public final class Samples {
    public static final Cell TRICLINIC = Cell.periodic(4.1, 0.3, -0.2, 0.7, 3.6, 0.4, -0.5, 0.2, 3.9);

    private Samples() { }

    /** Lithium and oxygen in turn, spread over a cell. */
    public static double[] positions(Cell cell, int atoms, long seed) {
        Random random = new Random(seed);
        double[] x = new double[3 * atoms];
        for (int i = 0; i < atoms; i++) {
            double a = random.nextDouble(), b = random.nextDouble(), c = random.nextDouble();
            for (int d = 0; d < 3; d++) {
                x[3 * i + d] = a * cell.vector(0, d) + b * cell.vector(1, d) + c * cell.vector(2, d);
            }
        }
        return x;
    }

    public static int[] species(int atoms) {
        int[] z = new int[atoms];
        Arrays.setAll(z, i -> i % 3 == 0 ? 3 : 8);
        return z;
    }

    public static Geometry geometry(Cell cell, double[] positions, double range, Workers workers) {
        return Geometry.of(cell, species(positions.length / 3), positions, range, workers);
    }

    /** Networks of Li and O for a number of features; odd ones for vectors. */
    public static List<SpeciesNetwork> networks(int features, boolean odd, long seed) {
        Random random = new Random(seed);
        NetworkShape shape = NetworkShape.of(features, List.of(5, 4), 1, Activation.TANH, !odd);
        List<SpeciesNetwork> networks = new ArrayList<>();
        for (int z : new int[] {3, 8}) {
            double[] offset = new double[features], factor = new double[features], low = new double[features],
                    high = new double[features];
            Arrays.setAll(offset, f -> odd ? 0 : 0.3 * f);
            Arrays.setAll(factor, f -> 0.1 + 0.02 * f);
            Arrays.fill(low, -1);
            Arrays.fill(high, 10);
            double[] weights = new double[shape.parameters()];
            Arrays.setAll(weights, k -> random.nextGaussian());
            networks.add(new SpeciesNetwork(Elements.symbol(z), new FeatureScaling(offset, factor, low, high),
                    new NetworkParameters(shape, weights)));
        }
        return networks;
    }
}
