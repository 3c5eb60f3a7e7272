package org.zstar.io.text;

import java.io.IOException;
import java.util.List;
import org.zstar.api.io.StructureReader;

/** A reader of a format that consists of lines. */
public abstract class LineStructureReader implements StructureReader {
    /** The file; closed with this. */
    protected final LineReader lines;
    /** What the user should know. */
    protected final Warnings warnings = new Warnings();

    /** @param lines the file, from its start */
    protected LineStructureReader(LineReader lines) {
        this.lines = lines;
    }

    @Override
    public final List<String> warnings() {
        return warnings.list();
    }

    @Override
    public final double progress() {
        return lines.progress();
    }

    @Override
    public final void close() throws IOException {
        lines.close();
    }
}
