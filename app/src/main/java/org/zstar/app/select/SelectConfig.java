package org.zstar.app.select;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.DataSource;

/**
 * Selection of frames to label.
 *
 * @param models committees, or models that keep the ranges of their training data
 * @param data trajectories
 * @param known structures that are labelled already
 * @param number frames to select
 * @param spacing least number of frames between two selected ones of a file
 * @param by criteria that take turns
 * @param forceCeiling frames above are left out
 * @param info facts added to the selected frames
 */
record SelectConfig(
        @Option("models that judge the frames: committees, or models that keep the ranges of their training data")
        List<Part<ModelProvider<?>>> models,
        @Option("trajectories to select from") DataSource data,
        @Option("structures that are labelled already; diversity is distance from them too") Optional<DataSource> known,
        @Option(value = "frames to select", byDefault = "20", min = 1, max = 100000) int number,
        @Option(value = "least number of frames from one selected frame to the next in the same file", byDefault = "10", min = 1)
        int spacing,
        @Option(value = "criteria that take turns; those that the models cannot judge are left out",
                byDefault = "[\"force-deviation\", \"charge-deviation\", \"extrapolation\", \"diversity\"]")
        List<Criterion> by,
        @Option(value = "frames with a larger deviation of a force are left out, as they may be no structures any more",
                unit = "eV/Å", positive = true) Optional<Double> forceCeiling,
        @Option(value = "facts that are written into the selected frames, such as kind or temperature", byDefault = "{}")
        Map<String, String> info) {
    SelectConfig {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("models is empty; expected at least one model");
        }
        if (by.isEmpty()) {
            throw new IllegalArgumentException("by is empty; expected at least one criterion");
        }
    }
}
