package org.zstar.io.vasp;

import java.io.IOException;
import org.zstar.api.atoms.Cell;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/**
 * One run in an OUTCAR, line by line. VASP prints the parts of an ionic step after the end of its electronic loop, most
 * versions as stress, lattice, positions with forces, energies; 4.6 and some 5.2 with the energies first. So a step ends
 * where a part comes that it has already, or where the next electronic loop ends. Born charges may follow; they go to the
 * step before.
 */
final class OutcarRun {
    private final LineReader lines;
    private final OutcarReader.Sink sink;
    private final OutcarTables tables;
    private final OutcarSystem system = new OutcarSystem();
    private final OutcarHead head;
    private final ElectronicLoop loop = new ElectronicLoop();
    private final OutcarResponse response;
    private IonicStep current = new IonicStep();
    private IonicStep finished;
    private IonicStep first;
    private Cell cell;
    private double[] startPositions;
    private long steps;
    private boolean complete;
    private boolean cutOff;

    OutcarRun(LineReader lines, OutcarReader.Sink sink) {
        this.lines = lines;
        this.sink = sink;
        this.tables = new OutcarTables(lines);
        this.head = new OutcarHead(lines, tables, system, loop);
        this.response = new OutcarResponse(lines, tables);
    }

    /** Whether nothing of a run was found yet. */
    boolean isEmpty() {
        return system.isEmpty() && steps == 0 && current.freeEnergy == null;
    }

    int[] species(IonicStep step) throws StructureFileException {
        return system.species(lines, step.positions.length / 3);
    }

    Double charge() {
        return system.charge();
    }

    /**
     * Looks at the current line and reads the table below it, if it is the title of one.
     *
     * @return false if the line is the first one of a further run
     */
    boolean line() throws IOException {
        int at = lines.indent();
        if (at == lines.length()) {
            return true;
        }
        switch (lines.at(at)) {
            case 'v' -> {
                return at > 1 || !lines.regionMatches(at, "vasp.") || !isDigit(at + 5);
            }
            case '-' -> rule(at);
            case 'F' -> stressTitle(at, "FORCE on cell");
            case 'M' -> {
                stressTitle(at, "ML FORCE on cell");
                energyWithoutEntropy(at, "ML energy  without entropy");
                response.dielectricTensor(at, target());
            }
            case 'i' -> {
                stress(at);
                head.line(at);
            }
            case 'd' -> lattice(at);
            case 'f' -> freeEnergy(at);
            case 'e' -> energyWithoutEntropy(at, "energy  without entropy");
            case 'B' -> bornCharges(at);
            case 'p' -> start(at);
            case 'P' -> {
                if (!positions(at)) {
                    head.line(at);
                }
            }
            case 'G' -> complete |= lines.regionMatches(at, "General timing");
            case 't' -> energyChange(at);
            default -> head.line(at);
        }
        return true;
    }

    private boolean isDigit(int at) {
        return at < lines.length() && lines.at(at) >= '0' && lines.at(at) <= '9';
    }

    /** "---- Iteration 3( 12) ----" and "---- aborting loop because EDIFF is reached ----". */
    private void rule(int at) throws IOException {
        int i = at;
        while (i < lines.length() && lines.at(i) == '-') {
            i++;
        }
        if (lines.regionMatches(i, " Iteration")) {
            int parenthesis = lines.indexOf("(", i);
            double number = parenthesis < 0 ? Double.NaN : tables.number(parenthesis + 1);
            if (number >= 1) {
                loop.iteration((long) number);
            }
        } else if (lines.regionMatches(i, " aborting loop")) {
            if (current.freeEnergy != null) {
                finish();
            }
            loop.ended(!lines.contains("not reached") && !lines.contains("hard stop"));
        }
    }

    private void energyChange(int at) throws IOException {
        if (lines.regionMatches(at, "total energy-change")) {
            int colon = lines.indexOf(":", at);
            int parenthesis = lines.indexOf("(", Math.max(at, colon));
            loop.change(tables.number(colon + 1), parenthesis < 0 ? Double.NaN : tables.number(parenthesis + 1));
        }
    }

    private void stressTitle(int at, String title) throws IOException {
        if (lines.regionMatches(at, title)) {
            begins(current.hasStress());
        }
    }

    private void stress(int at) throws IOException {
        if (lines.regionMatches(at, "in kB")) {
            begins(false);
            current.stressFromKilobars(tables.six(at + 5, "six stress components in kB behind 'in kB'"));
            current.overflow |= tables.overflow();
        }
    }

    private void lattice(int at) throws IOException {
        if (lines.regionMatches(at, "direct lattice vectors")) {
            begins(false);
            Cell read = tables.lattice();
            cutOff |= read == null;
            current.overflow |= tables.overflow();
            if (read != null && !tables.overflow()) {
                cell = read;
                current.cell = read;
            }
        }
    }

    private boolean positions(int at) throws IOException {
        if (!lines.regionMatches(at, "POSITION") || !lines.contains("TOTAL-FORCE")) {
            return false;
        }
        begins(current.positions != null);
        boolean predicted = lines.contains("(ML)");
        double[][] table = tables.positionsAndForces();
        if (table == null) {
            cutOff = true;
        } else {
            system.species(lines, table[0].length / 3);
            current.machineLearned |= predicted;
            current.positions = table[0];
            current.forces = table[1];
            current.overflow |= tables.overflow();
        }
        return true;
    }

    private void freeEnergy(int at) throws IOException {
        boolean predicted = lines.regionMatches(at, "free  energy ML TOTEN");
        if (predicted || lines.regionMatches(at, "free  energy   TOTEN")) {
            begins(current.freeEnergy != null);
            double value = tables.behindEquals(1);
            if (Double.isNaN(value) && !tables.overflow()) {
                throw lines.expected("the free energy in eV behind 'TOTEN ='");
            }
            current.freeEnergy = value;
            current.overflow |= tables.overflow();
            current.machineLearned |= predicted;
            current.converged = predicted ? null : loop.converged();
        }
    }

    private void energyWithoutEntropy(int at, String title) {
        if (lines.regionMatches(at, title) && current.freeEnergy != null) {
            current.withoutEntropy = tables.behindEquals(1);
            current.overflow |= tables.overflow();
            current.sigmaToZero = tables.behindEquals(2);
            current.overflow |= tables.overflow() || Double.isNaN(current.withoutEntropy + current.sigmaToZero);
        }
    }

    private void start(int at) throws IOException {
        if (startPositions == null && lines.regionMatches(at, "position of ions in cartesian")) {
            startPositions = tables.startPositions();
        }
    }

    private void bornCharges(int at) throws IOException {
        if (lines.regionMatches(at, "BORN EFFECTIVE CHARGES")) {
            cutOff |= !response.bornCharges(target());
        }
    }

    /** The step that a table of the response belongs to: the last one whose energy is known; null before the first. */
    private IonicStep target() {
        return current.freeEnergy != null ? current : finished;
    }

    /** A part of a step begins; it belongs to the next step if the current one is complete or has it already. */
    private void begins(boolean already) throws IOException {
        if (current.freeEnergy != null && (already || current.positions != null)) {
            finish();
        }
    }

    private void finish() throws IOException {
        IonicStep step = current;
        current = new IonicStep();
        step.number = ++steps;
        step.timeStep = head.timeStep();
        step.cell = step.cell == null ? cell : step.cell;
        if (step.positions == null && step.number == 1) {
            step.positions = startPositions;
        }
        if (step.positions != null && step.cell == null) {
            throw lines.error("an ionic step ends here, but no 'direct lattice vectors' came before; expected them in the "
                    + "head");
        }
        flush();
        finished = step;
        first = first == null ? step : first;
    }

    private void flush() throws IOException {
        if (finished != null) {
            IonicStep step = finished;
            finished = null;
            // with displaced ions the response is that of the structure without displacement, which came first
            IonicStep undisplaced = head.finiteDifferences() && step != first && step.hasResponse()
                    ? step.responseAt(first) : null;
            sink.accept(step);
            if (undisplaced != null) {
                sink.accept(undisplaced);
            }
        }
    }

    /** The run is over. @return whether it was finished by VASP */
    boolean end() throws IOException {
        boolean whole = complete && !cutOff;
        boolean known = current.freeEnergy != null && current.sigmaToZero != null;
        if (known && (whole || current.positions != null)) {
            finish();
        }
        flush();
        return whole;
    }
}
