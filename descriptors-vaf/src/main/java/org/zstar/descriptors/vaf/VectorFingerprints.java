package org.zstar.descriptors.vaf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.descriptors.vaf.moments.MomentPlan;
import org.zstar.kernels.LoopsFactory;

/**
 * Vector atomic fingerprints of Shimizu et al. (arXiv 2305.19546), eqs. [3] and [4]:
 *
 * <p>V1^α = Σ_j (R_ij^α / R_ij) g(R_ij) f_c(R_ij),
 *
 * <p>V2^α = 2^(1−ζ) Σ_{j≠k} (R_ij + R_ik)^α (1 + cos(θ_ijk − θ_s))^ζ g((R_ij + R_ik)/2) f_c(R_ij) f_c(R_ik).
 *
 * <p>V1 is in units of 1, V2 in Å. Sums over j ≠ k count both orders, also for two different elements.
 */
final class VectorFingerprints implements Descriptor {
    private final VectorFingerprintsConfig config;
    private final Map<Integer, List<VectorFunction>> functions = new LinkedHashMap<>();
    /** Atomic numbers of all neighbour and central elements, sorted. */
    private final int[] elements;
    private final LoopsFactory loops = LoopsFactory.best();

    VectorFingerprints(VectorFingerprintsConfig config) {
        this.config = config;
        TreeSet<Integer> known = new TreeSet<>();
        config.allFunctions().forEach((symbol, list) -> {
            functions.put(Elements.number(symbol), List.copyOf(list));
            known.add(Elements.number(symbol));
            list.forEach(f -> f.neighbours().forEach(neighbour -> known.add(Elements.number(neighbour))));
        });
        elements = known.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public double cutoff() {
        return config.cutoff();
    }

    @Override
    public int size(int species) {
        return functions(species).size();
    }

    @Override
    public int components() {
        return 3;
    }

    @Override
    public List<String> names(int species) {
        return functions(species).stream().map(VectorFunction::label).toList();
    }

    @Override
    public DescriptorKernel kernel(int species) {
        MomentPlan moments = new MomentPlan(config, elements, functions(species));
        return moments.applies() ? moments.kernel(loops) : new FingerprintKernel(config, elements,
                functions(species));
    }

    private List<VectorFunction> functions(int species) {
        List<VectorFunction> list = functions.get(species);
        if (list == null) {
            throw new IllegalArgumentException("no vector fingerprints around " + Elements.symbol(species)
                    + "; they are configured for " + functions.keySet().stream().map(Elements::symbol).toList());
        }
        return list;
    }
}
