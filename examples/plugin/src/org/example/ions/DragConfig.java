package org.example.ions;

import org.zstar.api.plugin.Option;

/**
 * Options of the integrator.
 *
 * @param timeStep in fs
 * @param friction in 1/fs
 */
public record DragConfig(
        @Option(value = "length of a step", unit = "fs", byDefault = "1.0", positive = true) double timeStep,
        @Option(value = "rate at which velocities decay without forces", unit = "1/fs", byDefault = "0.001", min = 0)
        double friction) { }
