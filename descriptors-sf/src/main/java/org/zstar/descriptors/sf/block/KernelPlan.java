package org.zstar.descriptors.sf.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.descriptors.sf.FunctionConfig;
import org.zstar.descriptors.sf.FunctionType;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.block.Gaussians.Gaussian;
import org.zstar.descriptors.sf.compact.CompactKernel;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;
import org.zstar.descriptors.sf.reference.ReferenceKernel;

/**
 * Decides which kernel evaluates which functions of a central element: one per cutoff, one for compact functions, and the
 * reference for the rest.
 */
public final class KernelPlan {
    /** Exponents of Gaussians stay within this bound, so that none needs a check; others go to the reference. */
    private static final double LARGEST_EXPONENT = 650;

    private final SymmetryFunctionsConfig config;
    private final int[] species;

    /**
     * @param config cutoff and cutoff function
     * @param species atomic numbers that occur, ascending
     */
    public KernelPlan(SymmetryFunctionsConfig config, int[] species) {
        this.config = config;
        this.species = species.clone();
    }

    /**
     * A kernel for the functions of a central element.
     *
     * @param functions in the order of the features
     * @param loops makes the inner loops
     */
    public DescriptorKernel kernel(List<FunctionConfig> functions, LoopsFactory loops) {
        Map<Double, List<Integer>> byCutoff = new TreeMap<>();
        List<Integer> compact = new ArrayList<>(), rest = new ArrayList<>();
        for (int f = 0; f < functions.size(); f++) {
            FunctionConfig function = functions.get(f);
            double cutoff = function.cutoff().orElse(config.cutoff());
            (isFast(function, cutoff) ? byCutoff.computeIfAbsent(cutoff, c -> new ArrayList<>())
                    : function.type().isCompact() ? compact : rest).add(f);
        }
        List<CompositeKernel.Share> shares = new ArrayList<>();
        byCutoff.forEach((cutoff, indices) -> shares.add(share(indices, block(select(functions, indices), cutoff, loops))));
        if (!compact.isEmpty()) {
            List<FunctionConfig> chosen = select(functions, compact);
            shares.add(share(compact, new LaneKernels(() -> new CompactKernel(config, chosen), compact.size())));
        }
        if (!rest.isEmpty()) {
            List<FunctionConfig> chosen = select(functions, rest);
            shares.add(share(rest, new LaneKernels(() -> new ReferenceKernel(config, chosen), rest.size())));
        }
        return shares.size() == 1 ? shares.get(0).kernel() : new CompositeKernel(shares);
    }

    private static List<FunctionConfig> select(List<FunctionConfig> functions, List<Integer> indices) {
        return indices.stream().map(functions::get).toList();
    }

    private static CompositeKernel.Share share(List<Integer> indices, DescriptorKernel kernel) {
        return new CompositeKernel.Share(kernel, indices.stream().mapToInt(i -> i).toArray());
    }

    private boolean isFast(FunctionConfig f, double cutoff) {
        double reach = Math.max(Math.abs(f.shift()), Math.abs(cutoff - f.shift()));
        if (f.type().isCompact() || f.eta() * reach * reach > LARGEST_EXPONENT) {
            return false;
        }
        return !f.type().isAngular() || byMoments(f) || byPairs(f, cutoff);
    }

    /** For |λ| ≤ 1 the base 1 + λ cosθ is never negative, so that the function is a polynomial in cosθ. */
    private static boolean isPolynomial(FunctionConfig f, int largestZeta) {
        return f.zeta() == Math.rint(f.zeta()) && f.zeta() <= largestZeta && Math.abs(f.lambda()) <= 1;
    }

    private static boolean byMoments(FunctionConfig f) {
        return f.type() == FunctionType.WIDE && isPolynomial(f, WidePart.LARGEST_ZETA);
    }

    private static boolean byPairs(FunctionConfig f, double cutoff) {
        return isPolynomial(f, PairPart.LARGEST_ZETA) && f.shift() == 0 && 3 * f.eta() * cutoff * cutoff < LARGEST_EXPONENT;
    }

    private BlockKernel block(List<FunctionConfig> functions, double cutoff, LoopsFactory factory) {
        BlockLoops loops = factory.create();
        RadialPart radial = new RadialPart(species.length, cutoff);
        WidePart wide = new WidePart(species.length);
        PairPart narrow = new PairPart(true, species);
        PairPart pairs = new PairPart(false, species);
        for (int f = 0; f < functions.size(); f++) {
            FunctionConfig function = functions.get(f);
            Gaussian gaussian = new Gaussian(function.eta(), function.shift());
            int[] elements = function.neighbours().stream().mapToInt(this::index).sorted().toArray();
            switch (function.type()) {
                case RADIAL -> radial.add(f, gaussian, elements[0], 1);
                case WEIGHTED_RADIAL -> addWeighted(radial, f, gaussian);
                default -> {
                    if (byMoments(function)) {
                        wide.add(f, gaussian, elements[0], elements[1], function.lambda(), (int) function.zeta());
                    } else {
                        (function.type().isNarrow() ? narrow : pairs).add(f, function);
                    }
                }
            }
        }
        List<BlockPart> parts = new ArrayList<>(List.of(radial));
        if (!wide.isEmpty()) {
            parts.add(wide);
        }
        double inner = config.cutoffFunction().usesInnerCutoff() ? config.innerCutoff() * cutoff : 0;
        for (PairPart part : List.of(narrow, pairs)) {
            if (!part.isEmpty()) {
                part.plan(config.cutoffFunction(), inner, cutoff, loops);
                parts.add(part);
            }
        }
        Gaussians gaussians = new Gaussians();
        radial.plan(gaussians);
        wide.plan(gaussians);
        gaussians.plan();
        radial.assign();
        wide.assign();
        BlockState state = new BlockState(loops, species, config.cutoffFunction(), inner, cutoff, gaussians);
        return new BlockKernel(state, parts, functions.size());
    }

    private void addWeighted(RadialPart radial, int feature, Gaussian gaussian) {
        for (int s = 0; s < species.length; s++) {
            radial.add(feature, gaussian, s, species[s]);
        }
    }

    private int index(String element) {
        return Arrays.binarySearch(species, Elements.number(element));
    }
}
