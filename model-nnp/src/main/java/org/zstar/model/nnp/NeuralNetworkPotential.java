package org.zstar.model.nnp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Model;
import org.zstar.api.model.Potential;
import org.zstar.networks.AtomicSum;
import org.zstar.networks.MeanNetworks;

/** U = Σ_i (e_s(i) + NN_s(i)(G_i)), with the forces F = −∂U/∂u and the virial ∂U/∂ε as exact derivatives. */
public final class NeuralNetworkPotential implements Potential {
    private static final double[][] ENERGY = {{1}};

    private final NnpParameters parameters;
    private final AtomicSum sum;
    private final FeatureSpace features;
    private final double[] elementEnergies = new double[Elements.count()];

    /** A potential with its parameters. */
    public NeuralNetworkPotential(NnpParameters parameters) {
        this.parameters = parameters;
        sum = new AtomicSum(parameters.descriptor().create(Descriptor.class), parameters.networks());
        features = sum.features();
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

    @Override
    public Optional<FeatureSpace> featureSpace() {
        return Optional.of(features);
    }

    /** Potentials on the same features make one potential with wider networks. */
    @Override
    public Optional<Model> meanWith(List<Model> others) {
        List<NnpParameters> all = new ArrayList<>(List.of(parameters));
        for (Model other : others) {
            if (!(other instanceof NeuralNetworkPotential nnp)
                    || !nnp.parameters.descriptor().config().equals(parameters.descriptor().config())) {
                return Optional.empty();
            }
            all.add(nnp.parameters);
        }
        Map<String, Double> energies = new LinkedHashMap<>();
        parameters.networks().forEach(net -> energies.put(net.element(), all.stream().mapToDouble(p ->
                p.elementEnergies().getOrDefault(net.element(), Double.NaN)).average().orElseThrow()));
        return MeanNetworks.of(all.stream().map(NnpParameters::networks).toList()).map(networks ->
                new NeuralNetworkPotential(new NnpParameters(parameters.descriptor(), energies, 0, networks)));
    }
}
