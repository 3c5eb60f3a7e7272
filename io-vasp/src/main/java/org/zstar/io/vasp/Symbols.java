package org.zstar.io.vasp;

import java.util.Locale;
import org.zstar.api.atoms.Elements;

/** Atomic numbers from the ways in which VASP's files name a species. */
final class Symbols {
    /** No element is named. */
    static final int UNKNOWN = -1;

    private Symbols() { }

    /**
     * Atomic number of a label: the element's symbol, perhaps followed by a variant, a hash, a charge or a count
     * ({@code Li_sv}, {@code Fe/4d3a2b1c}, {@code H.75}, {@code Fe4+}).
     *
     * @return the number, or {@link #UNKNOWN}
     */
    static int ofLabel(String label) {
        int letters = 0;
        while (letters < label.length() && isLetter(label.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 2) {
            return UNKNOWN;
        }
        String symbol = label.substring(0, 1).toUpperCase(Locale.ROOT)
                + label.substring(1, letters).toLowerCase(Locale.ROOT);
        return Elements.isSymbol(symbol) ? Elements.number(symbol) : UNKNOWN;
    }

    /** Atomic number of a potential's title, for example {@code PAW_PBE Ti_pv 07Sep2000}. @return or {@link #UNKNOWN} */
    static int ofTitle(String title) {
        String[] words = title.strip().split("\\s+");
        for (int i = words.length == 1 ? 0 : 1; i < words.length; i++) {
            int number = ofLabel(words[i]);
            if (number >= 0) {
                return number;
            }
        }
        return UNKNOWN;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
