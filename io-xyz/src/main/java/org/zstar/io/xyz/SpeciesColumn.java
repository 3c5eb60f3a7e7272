package org.zstar.io.xyz;

import java.util.Arrays;
import java.util.Locale;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;

/**
 * The column of species: symbols in any case, atomic numbers, and symbols with a suffix that tells sites apart ({@code Li1},
 * {@code O_b}, {@code Fe3+}); the names are kept where they say more than the element.
 */
final class SpeciesColumn extends Column {
    private int[] numbers;
    private String[] names;

    SpeciesColumn(String name, int atoms, int rows) {
        super(name, 1, atoms);
        numbers = new int[rows];
    }

    @Override
    void read(Fields fields, int row) throws StructureFileException {
        if (row == numbers.length) {
            numbers = Arrays.copyOf(numbers, enlarged(row + 1));
        }
        int quick = fields.symbol();
        if (quick >= 0) {
            numbers[row] = quick;
            return;
        }
        String word = fields.text(what);
        int number = numberOf(word);
        if (number < 0) {
            throw fields.expected("an element's symbol such as Li");
        }
        numbers[row] = number;
        if (!word.equalsIgnoreCase(Elements.symbol(number)) && !Character.isDigit(word.charAt(0))) {
            names = names == null ? new String[row + 1] : names;
            names = row < names.length ? names : Arrays.copyOf(names, enlarged(row + 1));
            names[row] = word;
        }
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

    @Override
    int[] values(int rows) {
        return numbers.length == rows ? numbers : Arrays.copyOf(numbers, rows);
    }

    /** The names as they stood in the file, or null if they are just the elements. */
    String[] names(int rows) {
        if (names == null) {
            return null;
        }
        String[] all = Arrays.copyOf(names, rows);
        for (int i = 0; i < rows; i++) {
            all[i] = all[i] == null ? Elements.symbol(numbers[i]) : all[i];
        }
        return all;
    }
}
