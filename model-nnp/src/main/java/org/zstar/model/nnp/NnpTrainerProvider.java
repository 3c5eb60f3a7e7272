package org.zstar.model.nnp;

import org.zstar.api.model.Trainer;
import org.zstar.api.model.TrainerProvider;

/** Provider of the training of neural-network potentials. */
public final class NnpTrainerProvider implements TrainerProvider<NnpTrainerConfig> {
    @Override
    public String type() {
        return NnpModelProvider.TYPE;
    }

    @Override
    public String summary() {
        return "Fits a neural-network potential to energies, forces and stresses.";
    }

    @Override
    public Class<NnpTrainerConfig> configType() {
        return NnpTrainerConfig.class;
    }

    @Override
    public Trainer create(NnpTrainerConfig config) {
        return new NnpTrainer(config);
    }
}
