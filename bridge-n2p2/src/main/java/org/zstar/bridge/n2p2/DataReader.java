package org.zstar.bridge.n2p2;

import java.io.IOException;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.LineStructureReader;

/** Reads the structures of a data file, one by one: lines of keyword and values from {@code begin} to {@code end}. */
final class DataReader extends LineStructureReader {
    private final FileUnits forced;
    private final UnitRemarks beside;
    private long structures;
    private boolean hasWarned;

    /**
     * @param forced units whatever is told, or null
     * @param beside what the remarks of the settings tell
     */
    DataReader(LineReader lines, FileUnits forced, UnitRemarks beside) {
        super(lines);
        this.forced = forced;
        this.beside = beside;
    }

    @Override
    public Structure next() throws IOException {
        do {
            if (!lines.next()) {
                return null;
            }
        } while (lines.blank());
        Fields first = lines.fields();
        if (!first.text("begin").equals("begin")) {
            throw lines.expected("'begin', which starts a structure");
        }
        structures++;
        DataFrame frame = new DataFrame(lines);
        frame.begin(first);
        while (lines.next()) {
            try {
                if (!lines.blank() && !frame.take(lines.fields())) {
                    return frame.structure(units(frame));
                }
            } catch (StructureFileException e) {
                if (lines.complete()) {
                    throw e;
                }
            }
        }
        warnings.add("end", "the file ends within structure " + structures + ", which is left out");
        return null;
    }

    private FileUnits units(DataFrame frame) {
        if (forced != null) {
            return forced;
        }
        if (!frame.units().areComplete() && !beside.areComplete() && !hasWarned) {
            hasWarned = true;
            warnings.add("units", UnitRemarks.warning());
        }
        return frame.units().or(beside.or(FileUnits.ATOMIC));
    }
}
