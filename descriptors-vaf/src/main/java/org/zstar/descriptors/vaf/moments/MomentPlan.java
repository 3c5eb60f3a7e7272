package org.zstar.descriptors.vaf.moments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.descriptors.vaf.RadialForm;
import org.zstar.descriptors.vaf.VectorFingerprintsConfig;
import org.zstar.descriptors.vaf.VectorFunction;
import org.zstar.kernels.LoopsFactory;

/** Decides whether functions can be made of moments, and makes their kernel. */
public final class MomentPlan {
    /** Exponents stay within this bound, so that none needs a check. */
    private static final double LARGEST_EXPONENT = 300;

    private final VectorFingerprintsConfig config;
    private final int[] elements;
    private final List<VectorFunction> functions;

    /**
     * @param config cutoff and form
     * @param elements atomic numbers that may occur, ascending
     * @param functions in the order of the features
     */
    public MomentPlan(VectorFingerprintsConfig config, int[] elements, List<VectorFunction> functions) {
        this.config = config;
        this.elements = elements;
        this.functions = functions;
    }

    /** Whether all functions separate: the exponential form, and angles of 0 or 180° with a moderate ζ. */
    public boolean applies() {
        return config.radial() == RadialForm.EXPONENTIAL && functions.stream().allMatch(f ->
                f.eta() * Math.max(config.cutoff(), Math.abs(f.centre())) < LARGEST_EXPONENT
                && (f.neighbours().size() == 1
                || (f.angle() == 0 || f.angle() == 180) && f.zeta() <= PairPart.LARGEST_ZETA));
    }

    /** A kernel for one thread. */
    public DescriptorKernel kernel(LoopsFactory loops) {
        MomentState state = new MomentState(loops.create(), elements, config.cutoffFunction(), config.cutoff());
        SinglePart singles = new SinglePart(state);
        Map<Double, PairPart> byEta = new LinkedHashMap<>();
        for (int f = 0; f < functions.size(); f++) {
            VectorFunction function = functions.get(f);
            int[] species = function.neighbours().stream()
                    .mapToInt(e -> Arrays.binarySearch(elements, Elements.number(e))).sorted().toArray();
            double factor = StrictMath.exp(function.eta() * function.centre());
            if (species.length == 1) {
                singles.add(f, species[0], function.eta(), factor);
            } else {
                byEta.computeIfAbsent(function.eta(), eta -> new PairPart(state, eta, elements.length))
                        .add(f, species[0], species[1], function.angle() == 0 ? 1 : -1, function.zeta(), factor);
            }
        }
        List<VectorPart> parts = new ArrayList<>(List.of(singles));
        singles.plan();
        state.radial.plan();
        byEta.values().forEach(PairPart::plan);
        parts.addAll(byEta.values());
        return new MomentKernel(state, parts, functions.size());
    }
}
