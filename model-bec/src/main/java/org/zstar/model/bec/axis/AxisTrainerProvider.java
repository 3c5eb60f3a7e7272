package org.zstar.model.bec.axis;

import org.zstar.api.model.Trainer;
import org.zstar.api.model.TrainerProvider;

/** Trainer type {@code vaf-axis}. */
public final class AxisTrainerProvider implements TrainerProvider<AxisTrainerConfig> {
    @Override
    public String type() {
        return AxisModelProvider.TYPE;
    }

    @Override
    public String summary() {
        return "Fits vaf-axis models to Born charges, and to polarisations if asked.";
    }

    @Override
    public Class<AxisTrainerConfig> configType() {
        return AxisTrainerConfig.class;
    }

    @Override
    public Trainer create(AxisTrainerConfig config) {
        return new AxisTrainer(config);
    }
}
