package org.zstar.descriptors.sf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.descriptors.sf.block.KernelPlan;
import org.zstar.kernels.LoopsFactory;

/** Symmetry functions of every central element. */
final class SymmetryFunctions implements Descriptor {
    private final Map<Integer, List<FunctionConfig>> functions = new TreeMap<>();
    private final double cutoff;
    private final KernelPlan plan;
    private final LoopsFactory loops;

    /**
     * @param config functions and cutoffs
     * @param loops makes the inner loops of the kernels
     */
    SymmetryFunctions(SymmetryFunctionsConfig config, LoopsFactory loops) {
        this.loops = loops;
        config.allFunctions().forEach((element, list) -> functions.put(Elements.number(element), list));
        cutoff = functions.values().stream().flatMap(List::stream)
                .mapToDouble(f -> f.cutoff().orElse(config.cutoff())).max().orElseThrow();
        plan = new KernelPlan(config, species());
    }

    /** All elements that the configuration names, ascending. */
    private int[] species() {
        Stream<Integer> named = functions.values().stream().flatMap(List::stream).flatMap(f -> f.neighbours().stream())
                .map(Elements::number);
        return Stream.concat(functions.keySet().stream(), named).distinct().sorted().mapToInt(i -> i).toArray();
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
        return plan.kernel(of(species), loops);
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
