package org.zstar.model.bec.linear;

import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.model.Trainer;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;

/** Least squares for Z − q δ = Σ_ν c_ν ∂V_ν/∂u: one solution, or a draw from its posterior. */
final class LinearTrainer implements Trainer {
    private final LinearTrainerConfig config;

    LinearTrainer(LinearTrainerConfig config) {
        this.config = config;
    }

    @Override
    public String modelType() {
        return LinearModelProvider.TYPE;
    }

    @Override
    public boolean accepts(Structure structure) {
        return structure.labels().bornCharges() != null
                && (config.polarisationWeight() == 0 || structure.labels().polarisation() != null);
    }

    @Override
    public Training start(List<Structure> training, List<Structure> validation, long seed, Workers workers) {
        return new LinearTraining(config, training, validation, seed, workers);
    }
}
