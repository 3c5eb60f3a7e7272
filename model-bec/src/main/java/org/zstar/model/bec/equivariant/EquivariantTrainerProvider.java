package org.zstar.model.bec.equivariant;

import org.zstar.api.model.Trainer;
import org.zstar.api.model.TrainerProvider;

/** Trainer type {@code equivariant}. */
public final class EquivariantTrainerProvider implements TrainerProvider<EquivariantTrainerConfig> {
    @Override
    public String type() {
        return EquivariantModelProvider.TYPE;
    }

    @Override
    public String summary() {
        return "Fits equivariant models to Born charges, starting from the linear solution, and to polarisations if asked.";
    }

    @Override
    public Class<EquivariantTrainerConfig> configType() {
        return EquivariantTrainerConfig.class;
    }

    @Override
    public Trainer create(EquivariantTrainerConfig config) {
        return new EquivariantTrainer(config);
    }
}
