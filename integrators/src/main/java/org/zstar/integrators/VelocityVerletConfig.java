package org.zstar.integrators;

import java.util.Optional;
import org.zstar.api.plugin.Option;
import org.zstar.integrators.checks.Require;

/**
 * Options of dynamics at constant energy.
 *
 * @param timeStep in fs
 * @param startTemperature in K, of the velocities drawn at the start; absent = the structure's own velocities
 * @param centreOfMass its motion
 */
public record VelocityVerletConfig(
        @Option(value = "length of a step", unit = "fs", byDefault = "1.0", positive = true) double timeStep,
        @Option(value = "temperature of the velocities drawn at the start; absent: those of the structure", unit = "K",
                min = 0) Optional<Double> startTemperature,
        @Option(value = "whether the centre of mass is kept at rest (fixed) or moves (free)", byDefault = "fixed")
        CentreOfMass centreOfMass) {
    public VelocityVerletConfig {
        Require.positive("time_step", timeStep, "fs");
        startTemperature.ifPresent(t -> Require.notNegative("start_temperature", t, "K"));
    }
}
