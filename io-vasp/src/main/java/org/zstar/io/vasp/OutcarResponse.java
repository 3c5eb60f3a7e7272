package org.zstar.io.vasp;

import java.io.IOException;
import org.zstar.io.text.LineReader;

/**
 * Born charges and dielectric tensors, of which an OUTCAR may have several: with local field effects, without, or not told.
 * Those with local fields are kept, whatever their order.
 */
final class OutcarResponse {
    private final LineReader lines;
    private final OutcarTables tables;
    private final OutcarHead head;
    private IonicStep first;
    private IonicStep undisplaced;
    private int bornRank;
    private int dielectricRank;

    OutcarResponse(LineReader lines, OutcarTables tables, OutcarHead head) {
        this.lines = lines;
        this.tables = tables;
        this.head = head;
    }

    /** A further step is complete; tables belong to it from now on. */
    void stepIs(IonicStep step) {
        first = first == null ? step : first;
        bornRank = 0;
        dielectricRank = 0;
    }

    /**
     * Reads the table of Born charges whose title is the current line.
     *
     * @param step the last complete step, or null, which leaves the table out
     * @return false if the file ends within the table
     */
    boolean bornCharges(IonicStep step) throws IOException {
        int rank = rank();
        if (step == null || step.positions == null) {
            return true;
        }
        IonicStep target = target(step);
        double[] z = tables.bornCharges(target.positions.length / 3);
        if (z != null && !tables.overflow() && rank >= bornRank) {
            target.bornCharges = z;
            bornRank = rank;
        }
        return z != null;
    }

    /** With displaced ions the response is that of the structure without displacement, which came first. */
    private IonicStep target(IonicStep step) {
        if (!head.finiteDifferences() || step == first || first == null) {
            return step;
        }
        if (undisplaced == null) {
            undisplaced = new IonicStep();
            undisplaced.number = first.number;
            undisplaced.cell = first.cell;
            undisplaced.positions = first.positions;
        }
        return undisplaced;
    }

    /** A step without energies that holds the response of the undisplaced structure, or null if there is no need of one. */
    IonicStep undisplaced() {
        return undisplaced;
    }

    /** Reads a static dielectric tensor if its title is the current line; the ions' contribution is left out. */
    void dielectricTensor(int at, IonicStep step) throws IOException {
        if (step == null || !lines.regionMatches(at, "MACROSCOPIC STATIC DIELECTRIC TENSOR")
                || lines.contains("IONIC CONTRIBUTION")) {
            return;
        }
        int rank = rank();
        double[] tensor = tables.tensor();
        if (tensor != null && !tables.overflow() && rank >= dielectricRank) {
            target(step).dielectric = tensor;
            dielectricRank = rank;
        }
    }

    private int rank() {
        if (lines.contains("excluding local field")) {
            return 1;
        }
        return lines.contains("including local field") && !lines.contains("RPA") ? 3 : 2;
    }
}
