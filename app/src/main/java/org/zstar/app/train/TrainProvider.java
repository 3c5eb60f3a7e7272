package org.zstar.app.train;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code train}. */
public final class TrainProvider implements TaskProvider<TrainConfig> {
    @Override
    public String type() {
        return "train";
    }

    @Override
    public String summary() {
        return "Fits a model to labelled structures, with learning curves, checkpoints and an evaluation of the best one.";
    }

    @Override
    public Class<TrainConfig> configType() {
        return TrainConfig.class;
    }

    @Override
    public Task create(TrainConfig config) {
        return new TrainTask(config);
    }
}
