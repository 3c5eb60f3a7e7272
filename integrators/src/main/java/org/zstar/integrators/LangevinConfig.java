package org.zstar.integrators;

import java.util.List;
import org.zstar.api.plugin.Option;
import org.zstar.integrators.checks.Require;

/**
 * Options of Langevin dynamics.
 *
 * @param timeStep in fs
 * @param temperature of the bath in K at the start
 * @param schedule later points of the bath's temperature, joined by straight lines
 * @param relaxationTime 1/γ in fs: velocities forget as exp(−γt)
 * @param startVelocities where the first velocities come from
 * @param centreOfMass its motion
 */
public record LangevinConfig(
        @Option(value = "length of a step", unit = "fs", byDefault = "1.0", positive = true) double timeStep,
        @Option(value = "temperature of the bath at the start", unit = "K", min = 0) double temperature,
        @Option(value = "later points of the bath's temperature, joined by straight lines", byDefault = "[]")
        List<TemperaturePoint> schedule,
        @Option(value = "relaxation time of the velocities, the inverse of the friction", unit = "fs",
                byDefault = "500.0", positive = true) double relaxationTime,
        @Option(value = "whether the first velocities are drawn at the bath's temperature (draw) or the structure's (keep)",
                byDefault = "draw") StartVelocities startVelocities,
        @Option(value = "whether the centre of mass is kept at rest (fixed) or moves (free)", byDefault = "fixed")
        CentreOfMass centreOfMass) {
    public LangevinConfig {
        Require.positive("time_step", timeStep, "fs");
        Require.notNegative("temperature", temperature, "K");
        Require.positive("relaxation_time", relaxationTime, "fs");
        schedule = List.copyOf(schedule);
    }
}
