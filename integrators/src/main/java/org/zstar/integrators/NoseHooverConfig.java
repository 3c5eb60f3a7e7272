package org.zstar.integrators;

import java.util.List;
import org.zstar.api.plugin.Option;
import org.zstar.integrators.checks.Require;

/**
 * Options of a chain of Nosé–Hoover thermostats.
 *
 * @param timeStep in fs
 * @param temperature of the bath in K at the start
 * @param schedule later points of the bath's temperature, joined by straight lines
 * @param relaxationTime τ in fs: masses n k_B T τ² and k_B T τ²
 * @param chainLength number of thermostats
 * @param substeps how often the thermostat's half step is subdivided
 * @param suzukiYoshida order of each subdivision: 1, 3, 5 or 7 weights
 * @param startVelocities where the first velocities come from
 * @param centreOfMass its motion
 */
public record NoseHooverConfig(
        @Option(value = "length of a step", unit = "fs", byDefault = "1.0", positive = true) double timeStep,
        @Option(value = "temperature of the bath at the start", unit = "K", positive = true) double temperature,
        @Option(value = "later points of the bath's temperature, joined by straight lines", byDefault = "[]")
        List<TemperaturePoint> schedule,
        @Option(value = "relaxation time of the thermostat", unit = "fs", byDefault = "100.0", positive = true)
        double relaxationTime,
        @Option(value = "number of thermostats in the chain", byDefault = "3", min = 1, max = 100) int chainLength,
        @Option(value = "subdivisions of the thermostat's half step", byDefault = "1", min = 1, max = 100) int substeps,
        @Option(value = "number of Suzuki-Yoshida weights in each subdivision: 1, 3, 5 or 7", byDefault = "5", min = 1,
                max = 7) int suzukiYoshida,
        @Option(value = "whether the first velocities are drawn at the bath's temperature (draw) or the structure's (keep)",
                byDefault = "draw") StartVelocities startVelocities,
        @Option(value = "whether the centre of mass is kept at rest (fixed) or moves (free)", byDefault = "fixed")
        CentreOfMass centreOfMass) {
    public NoseHooverConfig {
        Require.positive("time_step", timeStep, "fs");
        Require.positive("temperature", temperature, "K");
        Require.positive("relaxation_time", relaxationTime, "fs");
        Require.atLeastOne("chain_length", chainLength);
        Require.atLeastOne("substeps", substeps);
        SuzukiYoshida.weights(suzukiYoshida);
        schedule = List.copyOf(schedule);
    }
}
