package org.zstar.model.bec.linear;

import org.zstar.api.model.Trainer;
import org.zstar.api.model.TrainerProvider;

/** Trainer type {@code equivariant-linear}. */
public final class LinearTrainerProvider implements TrainerProvider<LinearTrainerConfig> {
    @Override
    public String type() {
        return LinearModelProvider.TYPE;
    }

    @Override
    public String summary() {
        return "Fits equivariant-linear models to Born charges by regularised linear least squares.";
    }

    @Override
    public Class<LinearTrainerConfig> configType() {
        return LinearTrainerConfig.class;
    }

    @Override
    public Trainer create(LinearTrainerConfig config) {
        return new LinearTrainer(config);
    }
}
