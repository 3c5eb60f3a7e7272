package org.zstar.model.nnp;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;
import org.zstar.networks.AtomicSum;

/** U = Σ_i (e_s(i) + NN_s(i)(G_i)), with the forces F = −∂U/∂u and the virial ∂U/∂ε as exact derivatives. */
public final class NeuralNetworkPotential implements Potential {
    private static final double[][] ENERGY = {{1}};

    private final NnpParameters parameters;
    private final AtomicSum sum;
    private final double[] elementEnergies = new double[Elements.count()];

    /** A potential with its parameters. */
    public NeuralNetworkPotential(NnpParameters parameters) {
        this.parameters = parameters;
        sum = new AtomicSum(parameters.descriptor().create(Descriptor.class), parameters.networks());
        parameters.elementEnergies().forEach((symbol, energy) -> elementEnergies[Elements.number(symbol)] = energy);
    }

    @Override
    public double cutoff() {
        return sum.cutoff();
    }

    @Override
    public String description() {
        return "neural-network potential on " + parameters.descriptor().provider().type() + ", layers "
                + parameters.networks().stream().map(n -> n.element() + " " + n.network().layers())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void addTo(Geometry geometry, Forces total) {
        sum.evaluate(geometry, ENERGY);
        double reference = 0;
        for (int z : geometry.species()) {
            reference += elementEnergies[z];
        }
        total.addEnergy(reference + sum.value(0));
        sum.addGradient(0, -1, total.forces(), 3, 0);
        sum.addVirial(0, 1, total.virial());
    }

    /** After {@link #addTo}: the energy of one atom in eV. */
    public double atomEnergy(Geometry geometry, int atom) {
        return elementEnergies[geometry.species()[atom]] + sum.atomValue(0, atom);
    }

    /**
     * Number of features of all atoms that lie outside the range of the training data.
     *
     * @return per network and feature
     */
    public int[][] countExtrapolations(Geometry geometry) {
        return sum.countExtrapolations(geometry);
    }

    /** The number of features, over all atoms, that lie outside the range of the training data. */
    @Override
    public Map<String, Double> observables(Geometry geometry) {
        long outside = 0;
        for (int[] counts : countExtrapolations(geometry)) {
            outside += Arrays.stream(counts).asLongStream().sum();
        }
        return Map.of("extrapolated_features", (double) outside);
    }
}
