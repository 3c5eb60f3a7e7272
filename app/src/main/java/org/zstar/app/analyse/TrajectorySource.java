package org.zstar.app.analyse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zstar.api.plugin.Option;
import org.zstar.app.files.FrameSelection;

/**
 * A trajectory from files.
 *
 * @param files its parts in the order of time; a folder stands for the trajectory of the run in it
 * @param frames which frames of each file
 * @param timeStep time in fs from one step to the next
 * @param skip time in fs at the beginning that is left out
 * @param unwrap whether atoms that jump across the cell are taken to have gone the shortest way
 */
record TrajectorySource(
        @Option("files of frames in any known format, in the order of time, or folders of runs") List<Path> files,
        @Option(value = "which frames of each file, as START:STOP:STEP counted from 0", byDefault = ":") String frames,
        @Option(value = "time from one step to the next, where the frames do not hold their time: times the number of the "
                + "step if a frame has one, else times the number of the frame", unit = "fs", positive = true)
        Optional<Double> timeStep,
        @Option(value = "time at the beginning that is left out", unit = "fs", byDefault = "0", min = 0) double skip,
        @Option(value = "whether atoms that jump across the cell from one frame to the next are taken to have gone the "
                + "shortest way", byDefault = "true") boolean unwrap) {
    private static final String OF_A_RUN = "trajectory.extxyz";

    TrajectorySource {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files is empty; expected at least one file of frames");
        }
        if (FrameSelection.parse(frames).needsCount()) {
            throw new IllegalArgumentException("frames is '" + frames + "'; expected numbers from 0 on");
        }
    }

    /** Files to read, with the trajectory in the place of a run's folder. */
    List<Path> resolved() {
        return files.stream().map(file -> Files.isDirectory(file) ? file.resolve(OF_A_RUN) : file).toList();
    }

    FrameSelection selection() {
        return FrameSelection.parse(frames);
    }
}
