package org.zstar.bridge.n2p2;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zstar.descriptors.sf.CompactSupport;
import org.zstar.descriptors.sf.FunctionConfig;

/**
 * Finds functions that n2p2 (2.3.0) does not evaluate by its definitions: of narrow compact functions (types 21 and 24) of
 * the same elements and distances but different shapes, some get the shape of another for the distance between the
 * neighbours, so that the energy of two is not the sum of the energies of each.
 *
 * @param cutoff of functions without one of their own
 */
record MixedShapes(double cutoff) {
    /** A text about the first two such functions of an element. */
    Optional<String> find(String element, List<FunctionConfig> functions) {
        for (FunctionConfig a : functions) {
            for (FunctionConfig b : functions) {
                if (a.type().isCompact() && a.type().isNarrow() && a.type() == b.type() && areMixed(a, b)) {
                    return Optional.of("around " + element + " the functions " + a.label() + " and " + b.label()
                            + " have the same distances but different shapes, which n2p2 mixes up in narrow functions");
                }
            }
        }
        return Optional.empty();
    }

    private boolean areMixed(FunctionConfig a, FunctionConfig b) {
        CompactSupport c = a.compact().orElseThrow(), d = b.compact().orElseThrow();
        boolean sameDistances = c.inner() == d.inner() && a.cutoff().orElse(cutoff).equals(b.cutoff().orElse(cutoff));
        return sameDistances && Set.copyOf(a.neighbours()).equals(Set.copyOf(b.neighbours()))
                && (c.core() != d.core() || c.asymmetric() != d.asymmetric());
    }
}
