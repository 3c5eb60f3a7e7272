package org.zstar.descriptors.sf;

import java.util.ServiceLoader;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.plugin.KernelFactory;
import org.zstar.descriptors.sf.loops.LoopsFactory;
import org.zstar.descriptors.sf.loops.PlainBlockLoops;

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
        return new SymmetryFunctions(config, loops());
    }

    /** The loops of another module where there is one, else plain Java; they give the same bits. */
    private static LoopsFactory loops() {
        return KernelFactory.choose(ServiceLoader.load(LoopsFactory.class,
                SymmetryFunctionsProvider.class.getClassLoader()), PlainBlockLoops::new);
    }
}
