package org.zstar.bridge.n2p2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.descriptors.sf.FunctionConfig;

/**
 * Finds functions that n2p2 (2.3.0) does not evaluate by its definitions: where two narrow compact functions (types 21 and
 * 24) of the same elements and distances but different shapes follow each other in its order, the second gets the shape of
 * the first for the distance between the neighbours, so that the energy of both is not the sum of the energies of each.
 *
 * @param cutoff of functions without one of their own
 */
record MixedShapes(double cutoff) {
    /** A text about the first two such functions of an element. @param functions in the order of n2p2 */
    Optional<String> find(String element, List<FunctionConfig> functions) {
        for (int f = 0; f < functions.size(); f++) {
            FunctionConfig first = functions.get(f);
            if (first.type().isCompact() && first.type().isNarrow()) {
                Optional<FunctionConfig> next = functions.subList(f + 1, functions.size()).stream()
                        .filter(g -> g.type() == first.type() && sameElements(g, first)).findFirst();
                if (next.isPresent() && areMixed(first, next.get())) {
                    return Optional.of("around " + element + " the functions " + first.label() + " and " + next.get().label()
                            + " have the same distances but different shapes, which n2p2 mixes up in narrow functions");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean sameElements(FunctionConfig a, FunctionConfig b) {
        return Set.copyOf(a.neighbours()).equals(Set.copyOf(b.neighbours()));
    }

    private boolean areMixed(FunctionConfig a, FunctionConfig b) {
        CompactSupport c = a.compact().orElseThrow(), d = b.compact().orElseThrow();
        return c.inner() == d.inner() && a.cutoff().orElse(cutoff).equals(b.cutoff().orElse(cutoff))
                && (c.core() != d.core() || c.asymmetric() != d.asymmetric());
    }
}
