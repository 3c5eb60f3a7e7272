package org.zstar.model.nnp;

import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

/** Provider of the neural-network potential. */
public final class NnpModelProvider implements ModelProvider<NnpParameters> {
    /** Name of the model in configurations and files. */
    public static final String TYPE = "nnp";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "Neural-network potential: one network per element on a scalar descriptor.";
    }

    @Override
    public Class<NnpParameters> configType() {
        return NnpParameters.class;
    }

    @Override
    public Model create(NnpParameters parameters) {
        return new NeuralNetworkPotential(parameters);
    }
}
