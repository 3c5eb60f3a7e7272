package org.zstar.descriptors.sf;

import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.kernels.LoopsFactory;

/** Provider of the symmetry functions. */
public final class SymmetryFunctionsProvider implements DescriptorProvider<SymmetryFunctionsConfig> {
    @Override
    public String type() {
        return "symmetry-functions";
    }

    @Override
    public String summary() {
        return "Radial and angular symmetry functions of Behler and Parrinello.";
    }

    @Override
    public Class<SymmetryFunctionsConfig> configType() {
        return SymmetryFunctionsConfig.class;
    }

    @Override
    public Descriptor create(SymmetryFunctionsConfig config) {
        return new SymmetryFunctions(config, LoopsFactory.best());
    }
}
