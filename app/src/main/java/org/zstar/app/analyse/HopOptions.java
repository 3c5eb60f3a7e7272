package org.zstar.app.analyse;

import java.util.List;
import java.util.Optional;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;
import org.zstar.app.input.StructureSource;

/**
 * Sites and the ions that hop between them.
 *
 * @param species symbols of the ions; empty for the species that moves most
 * @param sites structure whose atoms of these species are the sites
 * @param radius of a site in Å
 * @param separation least distance in Å between sites that are found
 * @param occupancy least mean number of ions on sites that are found
 */
record HopOptions(
        @Option(value = "elements whose hops are followed; by default the one that moves most", byDefault = "[]")
        List<String> species,
        @Option("structure whose atoms of these elements are the sites, in the frame of the trajectory's first frame; "
                + "without it sites are the peaks of the ions' density") Optional<StructureSource> sites,
        @Option(value = "distance from a site within which an ion counts as arrived; where sites are close, at most 0.45 of "
                + "their distance", unit = "Å", byDefault = "1.5", positive = true) double radius,
        @Option(value = "least distance between sites that are found", unit = "Å", byDefault = "1.2", positive = true)
        double separation,
        @Option(value = "least mean number of ions on a site that is found", byDefault = "0.05", min = 0, max = 1)
        double occupancy) {
    HopOptions {
        species.forEach(Elements::number);
    }
}
