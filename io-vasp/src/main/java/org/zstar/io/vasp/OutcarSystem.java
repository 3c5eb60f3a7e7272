package org.zstar.io.vasp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/** What the head of an OUTCAR says about the atoms: potentials, numbers of atoms, electrons. */
final class OutcarSystem {
    private static final int TYPES_PER_LINE = 10;
    /** A number of atoms that was too wide for its four characters, printed as stars. */
    private static final int UNPRINTED = -1;

    private final List<String> titles = new ArrayList<>();
    private final List<String> configurations = new ArrayList<>();
    private final List<String> potentials = new ArrayList<>();
    private final List<Double> valences = new ArrayList<>();
    private final List<Double> roundedValences = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private String countsText = "";
    private long countsLine;
    private int atoms;
    private double electrons = Double.NaN;
    private int[] species;

    /** A line TITEL = PAW_PBE Li_sv 10Sep2004. */
    void title(String text) {
        titles.add(text.strip());
    }

    /** A line VRHFIN =Li: 1s2s2p. */
    void configuration(String text) {
        configurations.add(text.strip());
    }

    /** A line POTCAR: PAW_PBE Li_sv 10Sep2004, of which VASP writes two per potential. */
    void potential(String text) {
        potentials.add(text.strip());
    }

    /** The valence in a potential's own description. */
    void valence(double value) {
        valences.add(value);
    }

    /** The valence in the list of all, which has two decimals. */
    void roundedValence(double value) {
        roundedValences.add(value);
    }

    void electrons(double number) {
        electrons = number;
    }

    /** NIONS; only the first one counts, because a bug of VASP overwrites it behind many species. */
    void atoms(int number) {
        atoms = atoms == 0 ? number : atoms;
    }

    boolean isEmpty() {
        return titles.isEmpty() && potentials.isEmpty() && atoms == 0;
    }

    /** The numbers behind {@code ions per type =}; a further line continues the list. */
    void counts(String text, long line) {
        countsLine = countsLine == 0 ? line : countsLine;
        countsText = text;
        for (String word : text.strip().split("\\s+")) {
            counts.add(number(word));
        }
    }

    /** Whether the list of numbers of atoms may go on in the next line. */
    boolean mayContinueCounts() {
        return sum(counts) < atoms && !counts.contains(UNPRINTED);
    }

    /**
     * Atomic numbers of all atoms.
     *
     * @param lines stands at the end of a table
     * @param rows number of atoms in that table
     * @throws StructureFileException if the head does not determine the species or contradicts the table
     */
    int[] species(LineReader lines, int rows) throws StructureFileException {
        if (atoms > 0 && rows != atoms) {
            throw lines.error("the table ends after " + rows + " atoms, expected NIONS = " + atoms);
        }
        if (species == null) {
            species = resolve(lines, rows);
        }
        if (rows != species.length) {
            throw lines.error("the table ends after " + rows + " atoms, expected " + species.length + " as before");
        }
        return species;
    }

    private int[] resolve(LineReader lines, int rows) throws StructureFileException {
        if (counts.isEmpty()) {
            if (names(1) == null) {
                throw lines.error("a table of atoms ends here, but no line 'ions per type =' came before; expected it in "
                        + "the head, because without it the species of the atoms are unknown");
            }
            counts.add(rows);
        }
        if (sum(counts) != rows || counts.contains(UNPRINTED)) {
            repair(lines, rows);
        }
        int[] numbers = names(counts.size());
        if (numbers == null) {
            throw new StructureFileException(lines.file(), countsLine, "found " + counts.size() + " numbers of atoms "
                    + counts + ", expected the same number of potentials with an element's symbol in VRHFIN or TITEL, but "
                    + "found TITEL " + titles + ", VRHFIN " + configurations + ", POTCAR " + potentials);
        }
        return Blocks.spread(numbers, counts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Numbers are printed into columns of four characters: they may touch, and wider ones are stars. */
    private void repair(LineReader lines, int rows) throws StructureFileException {
        int types = Math.max(titles.size(), potentials.size() / 2);
        List<Integer> repaired = counts.size() == types ? new ArrayList<>(counts) : columns(types);
        int unknown = repaired.indexOf(UNPRINTED);
        if (unknown >= 0 && unknown == repaired.lastIndexOf(UNPRINTED)) {
            repaired.set(unknown, (int) Math.max(UNPRINTED, rows - sum(repaired) + UNPRINTED));
        }
        if (repaired.contains(UNPRINTED) || sum(repaired) != rows) {
            throw new StructureFileException(lines.file(), countsLine, "found the numbers of atoms '" + countsText.strip()
                    + "', expected " + types + " numbers whose sum is " + rows
                    + (types > TYPES_PER_LINE ? " (VASP cuts this list after ten species; vasprun.xml has all)" : ""));
        }
        counts.clear();
        counts.addAll(repaired);
    }

    /** The last columns of the list, as many as there are species. */
    private List<Integer> columns(int types) {
        String text = countsText.stripTrailing();
        List<Integer> split = new ArrayList<>();
        for (int i = types, end = text.length(); i > 0 && end > 0; i--, end -= 4) {
            split.add(0, number(text.substring(Math.max(0, end - 4), end).strip()));
        }
        return split;
    }

    private static int number(String word) {
        return word.matches("[0-9]{1,9}") ? Integer.parseInt(word) : UNPRINTED;
    }

    private static long sum(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).sum();
    }

    /** Atomic numbers of the potentials, or null if there are not as many or one names no element. */
    private int[] names(int types) {
        int[] fromTitles = titles.size() == types ? numbers(titles, true) : null;
        if (fromTitles != null) {
            return fromTitles;
        }
        int[] fromConfigurations = configurations.size() == types ? numbers(configurations, false) : null;
        if (fromConfigurations != null) {
            return fromConfigurations;
        }
        boolean enough = potentials.size() == types || potentials.size() == 2 * types;
        return enough ? numbers(potentials.subList(0, types), true) : null;
    }

    private static int[] numbers(List<String> texts, boolean titles) {
        int[] numbers = texts.stream().mapToInt(t -> titles ? Symbols.ofTitle(t) : Symbols.ofLabel(t.strip())).toArray();
        return Arrays.stream(numbers).anyMatch(n -> n < 0) ? null : numbers;
    }

    /** Net charge of the cell in e: valences minus electrons, to a thousandth; null if one is unknown. */
    Double charge() {
        List<Double> best = valences.size() == counts.size() ? valences : roundedValences;
        if (best.size() != counts.size() || Double.isNaN(electrons)) {
            return null;
        }
        double charge = -electrons;
        for (int t = 0; t < counts.size(); t++) {
            charge += counts.get(t) * best.get(t);
        }
        return Math.round(charge * 1000) / 1000.0 + 0.0;
    }
}
