package org.zstar.app.md;

import org.zstar.api.plugin.Option;

/**
 * What a simulation writes.
 *
 * @param trajectoryEvery steps between frames of the trajectory; 0 for none
 * @param thermoEvery steps between lines of the thermo log
 * @param checkpointEvery steps between checkpoints
 * @param bornCharges whether the trajectory holds the Born charges that acted
 */
record MdOutput(
        @Option(value = "steps between frames of trajectory.extxyz; 0 for no trajectory", byDefault = "100", min = 0)
        long trajectoryEvery,
        @Option(value = "steps between lines of thermo.csv", byDefault = "10", min = 1) long thermoEvery,
        @Option(value = "steps between checkpoints", byDefault = "1000", min = 1) long checkpointEvery,
        @Option(value = "whether the trajectory holds the Born charges that acted", byDefault = "false")
        boolean bornCharges) { }
