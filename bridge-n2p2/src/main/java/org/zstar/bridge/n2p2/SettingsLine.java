package org.zstar.bridge.n2p2;

import java.nio.file.Path;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Reals;

/**
 * A line of {@code input.nn}.
 *
 * @param file where it stands
 * @param number of the line, from 1
 * @param keyword its first word
 * @param values its other words
 */
record SettingsLine(Path file, long number, String keyword, List<String> values) {
    /** Number of values. */
    int size() {
        return values.size();
    }

    /** A value as text. @param what what it should be, for the message */
    String word(int index, String what) throws StructureFileException {
        if (index >= values.size()) {
            throw error("'" + keyword + "' has " + values.size() + " values, expected " + what + " as value " + (index + 1));
        }
        return values.get(index);
    }

    /** A value as a finite number. */
    double real(int index, String what) throws StructureFileException {
        String word = word(index, what);
        try {
            double value = Reals.ofWord(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls to the message
        }
        throw unlike(word, what);
    }

    /** A value as a whole number within bounds. */
    int whole(int index, String what, int smallest, int largest) throws StructureFileException {
        String word = word(index, what);
        try {
            int value = Integer.parseInt(word);
            if (value >= smallest && value <= largest) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls to the message
        }
        throw unlike(word, what + " from " + smallest + " to " + largest);
    }

    /** A value as an element's symbol. */
    String element(int index) throws StructureFileException {
        String word = word(index, "an element's symbol");
        if (!Elements.isSymbol(word)) {
            throw unlike(word, "an element's symbol");
        }
        return word;
    }

    /** An error about a value. */
    StructureFileException unlike(String word, String what) {
        return error("found " + LineReader.quote(word) + " in the line '" + keyword + "', expected " + what);
    }

    /** An error at this line. */
    StructureFileException error(String problem) {
        return new StructureFileException(file, number, problem);
    }
}
