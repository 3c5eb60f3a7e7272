package org.zstar.integrators;

import org.zstar.api.plugin.Option;
import org.zstar.integrators.checks.Require;

/**
 * A point that the bath's temperature passes.
 *
 * @param time in fs since the start of the simulation
 * @param temperature in K
 */
public record TemperaturePoint(
        @Option(value = "time since the start", unit = "fs", positive = true) double time,
        @Option(value = "temperature of the bath at this time", unit = "K", positive = true) double temperature) {
    public TemperaturePoint {
        Require.positive("time", time, "fs");
        Require.positive("temperature", temperature, "K");
    }
}
