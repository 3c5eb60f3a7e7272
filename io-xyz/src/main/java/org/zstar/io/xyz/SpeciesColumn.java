package org.zstar.io.xyz;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;

/**
 * The column of species: symbols in any case, atomic numbers, and symbols with a suffix that tells sites apart ({@code Li1},
 * {@code O_b}, {@code Fe3+}); the names are kept where they say more than the element.
 */
final class SpeciesColumn extends Column {
    private final Map<Integer, String> names = new HashMap<>();

    SpeciesColumn(String name, int atoms, int rows) {
        super(name, 1, atoms, new int[rows]);
    }

    @Override
    void take(Fields fields, Object array, int row) throws StructureFileException {
        int number = fields.symbol();
        if (number < 0) {
            String word = fields.text(what);
            number = numberOf(word);
            if (number < 0) {
                throw fields.expected("an element's symbol such as Li");
            }
            if (!word.equalsIgnoreCase(Elements.symbol(number)) && !Character.isDigit(word.charAt(0))) {
                names.put(row, word);
            }
        }
        ((int[]) array)[row] = number;
    }

    /** Atomic number of a name, or -1. */
    static int numberOf(String word) {
        if (word.length() < 4 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(word);
            return number < Elements.count() ? number : -1;
        }
        int letters = 0;
        while (letters < word.length() && letters < 3 && Character.isLetter(word.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters == 3) {
            return -1;
        }
        String symbol = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1, letters).toLowerCase(Locale.ROOT);
        if (symbol.equals("D") || symbol.equals("T")) {
            return 1;
        }
        return Elements.isSymbol(symbol) ? Elements.number(symbol) : -1;
    }

    /** The names as they stood in the file, or null if they are just the elements. */
    String[] names(int[] species) {
        if (names.isEmpty()) {
            return null;
        }
        String[] all = new String[species.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = names.getOrDefault(i, Elements.symbol(species[i]));
        }
        return all;
    }
}
