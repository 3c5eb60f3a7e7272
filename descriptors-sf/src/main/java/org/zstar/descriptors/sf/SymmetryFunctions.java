package org.zstar.descriptors.sf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.descriptors.sf.reference.ReferenceKernel;

/** Symmetry functions of every central element. */
final class SymmetryFunctions implements Descriptor {
    private final SymmetryFunctionsConfig config;
    private final Map<Integer, List<FunctionConfig>> functions = new TreeMap<>();
    private final double cutoff;

    SymmetryFunctions(SymmetryFunctionsConfig config) {
        this.config = config;
        config.allFunctions().forEach((element, list) -> functions.put(Elements.number(element), list));
        cutoff = functions.values().stream().flatMap(List::stream)
                .mapToDouble(f -> f.cutoff().orElse(config.cutoff())).max().orElseThrow();
    }

    @Override
    public double cutoff() {
        return cutoff;
    }

    @Override
    public int size(int species) {
        return of(species).size();
    }

    @Override
    public int components() {
        return 1;
    }

    @Override
    public List<String> names(int species) {
        return of(species).stream().map(FunctionConfig::label).toList();
    }

    @Override
    public DescriptorKernel kernel(int species) {
        return new ReferenceKernel(config, of(species));
    }

    private List<FunctionConfig> of(int species) {
        List<FunctionConfig> list = functions.get(species);
        if (list == null) {
            throw new IllegalArgumentException("no symmetry functions around " + Elements.symbol(species)
                    + "; there are some for " + functions.keySet().stream().map(Elements::symbol).toList());
        }
        return list;
    }
}
