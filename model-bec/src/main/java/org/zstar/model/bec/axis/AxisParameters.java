package org.zstar.model.bec.axis;

import java.util.List;
import java.util.Map;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.networks.SpeciesNetwork;

/**
 * Parameters of the model {@code vaf-axis}.
 *
 * @param descriptor vectors around each atom
 * @param baseline oxidation states in e by element symbol; empty for none
 * @param networks one per element, shared by the three axes
 */
public record AxisParameters(
        @Option("vectors around each atom") Part<DescriptorProvider<?>> descriptor,
        @Option(value = "oxidation states whose transport the model adds to; none if empty", unit = "e", byDefault = "{}")
        Map<String, Double> baseline,
        @Option("networks, one per element") List<SpeciesNetwork> networks) {
    public AxisParameters {
        baseline = Map.copyOf(baseline);
        networks = List.copyOf(networks);
    }
}
