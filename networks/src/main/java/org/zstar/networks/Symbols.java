package org.zstar.networks;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.zstar.api.atoms.Elements;

/** Element symbols for messages. */
final class Symbols {
    private Symbols() { }

    static String of(int... species) {
        return Arrays.stream(species).mapToObj(Elements::symbol).collect(Collectors.joining(", "));
    }
}
