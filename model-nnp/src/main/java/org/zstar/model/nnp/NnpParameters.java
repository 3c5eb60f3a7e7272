package org.zstar.model.nnp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.networks.SpeciesNetwork;

/**
 * A trained neural-network potential as a model file stores it.
 *
 * @param descriptor features of the atoms
 * @param elementEnergies energy in eV that every atom of an element adds, per symbol
 * @param chargeEnergy energy in eV per e of net charge by which reference energies of charged cells were moved before the
 *                     fit; the model knows no charge and leaves it out
 * @param networks one per element
 */
public record NnpParameters(
        @Option("features of the atoms") Part<DescriptorProvider<?>> descriptor,
        @Option(value = "energy that every atom of an element adds", unit = "eV") Map<String, Double> elementEnergies,
        @Option(value = "energy per net charge that was taken off the reference energies", unit = "eV/e",
                byDefault = "0.0") double chargeEnergy,
        @Option("one network per element") List<SpeciesNetwork> networks) {
    public NnpParameters {
        elementEnergies = new LinkedHashMap<>(elementEnergies);
        networks = List.copyOf(networks);
        for (SpeciesNetwork network : networks) {
            if (!elementEnergies.containsKey(network.element())) {
                throw new IllegalArgumentException("no energy of the element " + network.element() + " among "
                        + elementEnergies.keySet() + ", but a network for it");
            }
        }
    }
}
