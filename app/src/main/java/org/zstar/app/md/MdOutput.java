package org.zstar.app.md;

import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * What a simulation writes.
 *
 * @param trajectoryEvery steps between frames of the trajectory; 0 for none
 * @param thermoEvery steps between lines of the thermo log
 * @param checkpointEvery steps between checkpoints
 * @param bornCharges whether the trajectory holds the Born charges that acted
 * @param paths symbols of the elements whose paths are drawn
 * @param radialDistribution largest distance in Å of the radial distribution functions; 0 for none
 * @param coordination pair of symbols such as {@code P-O} → distance in Å within which neighbours count
 */
record MdOutput(
        @Option(value = "steps between frames of trajectory.extxyz; 0 for no trajectory", byDefault = "100", min = 0)
        long trajectoryEvery,
        @Option(value = "steps between lines of thermo.csv", byDefault = "10", min = 1) long thermoEvery,
        @Option(value = "steps between checkpoints", byDefault = "1000", min = 1) long checkpointEvery,
        @Option(value = "whether the trajectory holds the Born charges that acted", byDefault = "false")
        boolean bornCharges,
        @Option(value = "elements whose paths are drawn in projections", byDefault = "[]") List<String> paths,
        @Option(value = "largest distance of the radial distribution functions, taken over the second half of the "
                + "trajectory; 0 for none", unit = "Å", byDefault = "0", min = 0, max = 100) double radialDistribution,
        @Option(value = "coordination numbers over the second half of the trajectory: per pair such as \"P-O\" the distance "
                + "within which an O counts as neighbour of a P", unit = "Å", byDefault = "{}", positive = true)
        Map<String, Double> coordination) {
    MdOutput {
        paths.forEach(Elements::number);
        coordination.keySet().forEach(pair -> {
            String[] symbols = pair.split("-", -1);
            if (symbols.length != 2) {
                throw new IllegalArgumentException("coordination has the pair '" + pair + "'; expected two elements such as "
                        + "P-O");
            }
            Elements.number(symbols[0]);
            Elements.number(symbols[1]);
        });
        if (trajectoryEvery == 0 && !(paths.isEmpty() && radialDistribution == 0 && coordination.isEmpty())) {
            throw new IllegalArgumentException("paths, radial_distribution and coordination are taken from the trajectory, "
                    + "but trajectory_every is 0; expected at least 1");
        }
    }
}
