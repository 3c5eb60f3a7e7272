package org.zstar.bridge.n2p2;

import java.util.Arrays;
import java.util.Comparator;
import org.zstar.api.atoms.Elements;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.kernels.CutoffType;
import org.zstar.descriptors.sf.FunctionConfig;

/**
 * The order in which n2p2 feeds the functions of an element into its network, whatever their order in {@code input.nn}: by
 * type, then by cutoff, η, R_s, ζ, λ and neighbour elements; compact functions by shape, neighbour elements, cutoff, inner
 * end and angles.
 *
 * @param cutoff of functions without one of their own
 */
record FunctionOrder(double cutoff) implements Comparator<FunctionConfig> {
    @Override
    public int compare(FunctionConfig a, FunctionConfig b) {
        return Arrays.compare(key(a), key(b));
    }

    private double[] key(FunctionConfig f) {
        double rc = f.cutoff().orElse(cutoff);
        int[] elements = f.neighbours().stream().mapToInt(Elements::number).sorted().toArray();
        double first = elements.length > 0 ? elements[0] : 0, second = elements.length > 1 ? elements[1] : 0;
        boolean angular = f.type().isAngular();
        if (f.compact().isPresent()) {
            CompactSupport c = f.compact().get();
            return new double[] {f.type().number(), shape(c), first, second, rc, c.inner(), angular ? c.left() : 0,
                angular ? c.right() : 0};
        }
        return new double[] {f.type().number(), rc, f.eta(), f.shift(), angular ? f.zeta() : 0, angular ? f.lambda() : 0,
            first, second};
    }

    /** Rank of e, p1, p1a, p2, p2a and so on. */
    private static int shape(CompactSupport c) {
        return 2 * (c.core().ordinal() - CutoffType.EXPONENTIAL.ordinal()) + (c.asymmetric() ? 1 : 0);
    }
}
