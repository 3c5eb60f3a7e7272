package org.zstar.io.vasp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the head of a vasprun.xml says: version, settings, atoms. */
final class VasprunSystem {
    private final XmlCursor xml;
    private final FortranRow row = new FortranRow();
    private final double[] number = new double[1];
    private final List<Integer> typeNumbers = new ArrayList<>();
    private final List<Integer> typeCounts = new ArrayList<>();
    private final List<Double> valences = new ArrayList<>();
    private final List<Integer> atomTypes = new ArrayList<>();
    private int majorVersion;
    private double mostIterations = Double.NaN;
    private double criterion = Double.NaN;
    private double electrons = Double.NaN;
    private double pressure;
    private double relaxation = Double.NaN;
    private double timeStep;
    private boolean forceField;
    private int[] species;

    VasprunSystem(XmlCursor xml) {
        this.xml = xml;
    }

    /** Largest number of electronic iterations NELM; NaN if unknown. */
    double mostIterations() {
        return mostIterations;
    }

    /** Criterion of the electronic loop EDIFF in eV; NaN if unknown. */
    double criterion() {
        return criterion;
    }

    /** External pressure PSTRESS in kB. */
    double pressure() {
        return pressure;
    }

    /** Major version of VASP, or 0. */
    int majorVersion() {
        return majorVersion;
    }

    /** Whether ions are displaced to get force constants (IBRION 5 and 6). */
    boolean finiteDifferences() {
        return relaxation == 5 || relaxation == 6;
    }

    /** Time step of molecular dynamics (IBRION 0) in fs, or null. */
    Double timeStep() {
        return relaxation == 0 && timeStep > 0 ? timeStep : null;
    }

    /** Whether VASP's machine-learned force field is on. */
    boolean forceField() {
        return forceField;
    }

    /** Whether the list of atoms was read. */
    boolean known() {
        return !typeCounts.isEmpty() || !atomTypes.isEmpty();
    }

    /** Reads the element that has just started. */
    void generator() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.label().equals("version")) {
                String version = xml.text();
                majorVersion = version.isEmpty() ? 0 : Math.max(0, Character.digit(version.charAt(0), 10));
            } else {
                xml.skip();
            }
        }
    }

    /** Reads settings from INCAR or the full list; of several of one name the first counts, later ones are other loops'. */
    void settings() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name().equals("i") ? xml.label() : "") {
                case "NELM" -> mostIterations = first(mostIterations);
                case "EDIFF" -> criterion = first(criterion);
                case "NELECT" -> electrons = first(electrons);
                case "PSTRESS" -> pressure = value();
                case "IBRION" -> relaxation = value();
                case "POTIM" -> timeStep = value();
                case "ML_LMLFF" -> forceField |= xml.text().toUpperCase(Locale.ROOT).contains("T");
                default -> {
                    if (xml.name().equals("separator")) {
                        settings();
                    } else {
                        xml.skip();
                    }
                }
            }
        }
    }

    private double first(double known) throws IOException {
        double value = value();
        return Double.isNaN(known) ? value : known;
    }

    private double value() throws IOException {
        xml.text(row);
        return row.read(number, 0, 1) == 1 ? number[0] : Double.NaN;
    }

    /** Reads the list of atoms. */
    void atoms() throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.is("array") && xml.label().equals("atoms")) {
                rows(true);
            } else if (xml.is("array") && xml.label().equals("atomtypes")) {
                rows(false);
            } else {
                xml.skip();
            }
        }
    }

    private void rows(boolean atoms) throws IOException {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.is("set")) {
                continue;
            }
            if (!xml.is("rc")) {
                xml.skip();
                continue;
            }
            List<String> cells = new ArrayList<>();
            int rowDepth = xml.depth();
            while (xml.nextChild(rowDepth)) {
                cells.add(xml.text());
            }
            if (atoms) {
                atom(cells);
            } else {
                type(cells);
            }
        }
    }

    private void atom(List<String> cells) throws IOException {
        if (cells.size() < 2 || !cells.get(1).matches("[0-9]{1,9}")) {
            throw xml.error("found " + cells + ", expected an element and the number of its type");
        }
        atomTypes.add(Integer.valueOf(cells.get(1)));
    }

    private void type(List<String> cells) throws IOException {
        if (cells.size() < 5 || !cells.get(0).matches("[0-9]{1,9}") || !cells.get(3).matches("[0-9]+\\.?[0-9]*")) {
            throw xml.error("found " + cells + ", expected number of atoms, element, mass, valence and potential of a type");
        }
        // some potentials have a damaged element name; then the title of the potential tells
        int element = Symbols.ofLabel(cells.get(1));
        element = element > 0 ? element : Symbols.ofTitle(cells.get(4));
        if (element < 0) {
            throw xml.error("found the element '" + cells.get(1) + "' with the potential '" + cells.get(4)
                    + "', expected an element's symbol in one of them");
        }
        typeCounts.add(Integer.valueOf(cells.get(0)));
        typeNumbers.add(element);
        valences.add(Double.valueOf(cells.get(3)));
    }

    /** Atomic numbers of all atoms. @param atoms how many a table has */
    int[] species(int atoms) throws IOException {
        if (species == null) {
            species = atomTypes.isEmpty() ? fromTypes(atoms) : fromAtoms();
        }
        if (species.length != atoms) {
            throw xml.error("found a table of " + atoms + " atoms, expected " + species.length + " as in <atominfo>");
        }
        return species;
    }

    private int[] fromAtoms() throws IOException {
        int[] numbers = new int[atomTypes.size()];
        for (int i = 0; i < numbers.length; i++) {
            int type = atomTypes.get(i);
            if (type < 1 || type > typeNumbers.size()) {
                throw xml.error("atom " + (i + 1) + " in <atominfo> has type " + type + ", expected one of the "
                        + typeNumbers.size() + " types");
            }
            numbers[i] = typeNumbers.get(type - 1);
        }
        return numbers;
    }

    private int[] fromTypes(int atoms) throws IOException {
        long sum = typeCounts.stream().mapToLong(Integer::longValue).sum();
        if (sum != atoms) {
            throw xml.error("found a table of " + atoms + " atoms, expected " + sum + " as in <atominfo>");
        }
        return Blocks.spread(typeNumbers.stream().mapToInt(Integer::intValue).toArray(),
                typeCounts.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Net charge of the cell in e to a thousandth, or null if it is unknown. */
    Double charge() {
        if (Double.isNaN(electrons) || typeCounts.isEmpty()) {
            return null;
        }
        double charge = -electrons;
        for (int t = 0; t < typeCounts.size(); t++) {
            charge += typeCounts.get(t) * valences.get(t);
        }
        return Math.round(charge * 1000) / 1000.0 + 0.0;
    }
}
