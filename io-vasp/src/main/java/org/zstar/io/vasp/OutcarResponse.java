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

    OutcarResponse(LineReader lines, OutcarTables tables) {
        this.lines = lines;
        this.tables = tables;
    }

    /**
     * Reads the table of Born charges whose title is the current line.
     *
     * @param step the last complete step, or null, which leaves the table out
     * @return false if the file ends within the table
     */
    boolean bornCharges(IonicStep step) throws IOException {
        if (step == null || step.positions == null) {
            return true;
        }
        int rank = rank();
        double[] z = tables.bornCharges(step.positions.length / 3);
        if (z != null && !tables.overflow()) {
            step.bornCharges(z, rank);
        }
        return z != null;
    }

    /** Reads a static dielectric tensor if its title is the current line; the ions' contribution is left out. */
    void dielectricTensor(int at, IonicStep step) throws IOException {
        if (step == null || !lines.regionMatches(at, "MACROSCOPIC STATIC DIELECTRIC TENSOR")
                || lines.contains("IONIC CONTRIBUTION")) {
            return;
        }
        int rank = rank();
        double[] tensor = tables.tensor();
        if (tensor != null && !tables.overflow()) {
            step.dielectric(tensor, rank);
        }
    }

    private int rank() {
        if (lines.contains("excluding local field")) {
            return 1;
        }
        return lines.contains("including local field") && !lines.contains("RPA") ? 3 : 2;
    }
}
