package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zstar.api.atoms.Elements;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/**
 * The species of atoms that are listed in blocks of one species each.
 *
 * @param species N atomic numbers, zeros if nothing names them
 * @param types which block each atom is in, counted from 1, where nothing names the species; else null
 */
record Blocks(int[] species, long[] types) {
    private static final Pattern FORMULA_PART = Pattern.compile("([A-Z][a-z]?)([0-9]*)");

    /**
     * Species of every atom. Files older than VASP 5 do not name them; then they are looked for in labels behind the
     * coordinates, in the comment (symbols in the order of the blocks, or a formula with these numbers), and in the POTCAR
     * or OUTCAR of the same folder, which is where VASP itself had them from.
     *
     * @param header what stands above the coordinates
     * @param rowLabels first word behind the coordinates of the first atom of each block, or null
     * @throws StructureFileException if what stands for the species names no elements
     */
    static Blocks of(Path file, PoscarHeader header, String[] rowLabels) throws IOException {
        List<String> labels = header.labels();
        int[] counts = header.counts();
        if (!labels.isEmpty()) {
            int[] numbers = numbers(labels, counts.length);
            if (numbers == null) {
                throw new StructureFileException(file, header.countsLine() - 1, "found the species " + labels + ", expected "
                        + counts.length + " elements' symbols like Li, Li_sv or Li/5b3c0a1d");
            }
            return new Blocks(spread(numbers, counts), null);
        }
        int[] numbers = rowLabels == null ? null : numbers(Arrays.asList(rowLabels), counts.length);
        numbers = numbers != null ? numbers : fromComment(header.comment(), counts);
        numbers = numbers != null ? numbers : fromSibling(file, "POTCAR", counts.length);
        numbers = numbers != null ? numbers : fromSibling(file, "OUTCAR", counts.length);
        return numbers == null ? unnamed(counts) : new Blocks(spread(numbers, counts), null);
    }

    private static Blocks unnamed(int[] counts) {
        int[] ordinals = new int[counts.length];
        Arrays.setAll(ordinals, b -> b + 1);
        long[] types = Arrays.stream(spread(ordinals, counts)).asLongStream().toArray();
        return new Blocks(new int[types.length], types);
    }

    /** What to tell if nothing names the species, else null. */
    String warning(PoscarHeader header) {
        return types == null ? null : "line " + header.countsLine() + ": found the numbers of atoms "
                + Arrays.toString(header.counts()) + " but no species, neither in a line above them (VASP 5) nor behind the "
                + "coordinates, in the first line, or in a POTCAR beside the file; they are left unknown (X); convert "
                + "--species 1=Li,2=O names them";
    }

    /** The blocks as the column {@code type}, if nothing names the species. */
    void note(Map<String, Object> columns) {
        if (types != null) {
            columns.put("type", types);
        }
    }

    /** Repeats each species as often as its block has atoms. */
    static int[] spread(int[] numbers, int[] counts) {
        int[] species = new int[Arrays.stream(counts).sum()];
        int at = 0;
        for (int b = 0; b < counts.length; b++) {
            Arrays.fill(species, at, at + counts[b], numbers[b]);
            at += counts[b];
        }
        return species;
    }

    /** Atomic numbers of labels, or null if there are not as many as expected or one names no element. */
    private static int[] numbers(List<String> labels, int expected) {
        if (labels.size() != expected) {
            return null;
        }
        int[] numbers = new int[expected];
        for (int i = 0; i < expected; i++) {
            numbers[i] = labels.get(i) == null ? Symbols.UNKNOWN : Symbols.ofLabel(labels.get(i));
            if (numbers[i] < 0) {
                return null;
            }
        }
        return numbers;
    }

    private static int[] fromComment(String comment, int[] counts) {
        int[] numbers = numbers(List.of(comment.split("\\s+")), counts.length);
        if (numbers != null && counts.length > 1) {
            return numbers;
        }
        List<String> labels = new ArrayList<>();
        Matcher parts = FORMULA_PART.matcher(comment.replace(" ", ""));
        int end = 0;
        for (int b = 0; b < counts.length; b++) {
            if (!parts.find() || parts.start() != end) {
                return null;
            }
            end = parts.end();
            String count = parts.group(2).isEmpty() ? "1" : parts.group(2);
            if (!count.equals(Integer.toString(counts[b]))) {
                return null;
            }
            labels.add(parts.group(1));
        }
        return end == comment.replace(" ", "").length() ? numbers(labels, counts.length) : null;
    }

    private static int[] fromSibling(Path file, String name, int expected) throws IOException {
        Path sibling = file.resolveSibling(name);
        if (!Files.isRegularFile(sibling) || sibling.equals(file)) {
            return null;
        }
        List<String> symbols = new ArrayList<>();
        try (LineReader lines = new LineReader(sibling, ReadOptions.DEFAULT)) {
            while (symbols.size() < expected && lines.next()) {
                int at = lines.indexOf("TITEL", 0);
                int equals = at < 0 ? -1 : lines.indexOf("=", at);
                if (equals >= 0) {
                    int number = Symbols.ofTitle(lines.text(equals + 1, lines.length()));
                    symbols.add(number < 0 ? null : Elements.symbol(number));
                }
            }
        }
        return numbers(symbols, expected);
    }
}
