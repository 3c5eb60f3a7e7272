package org.zstar.io.xyz;

import java.io.IOException;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/** The file ends within a frame. */
final class IncompleteFrameException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient LineReader lines;

    /**
     * @param rows rows of atoms that are there
     * @param atoms number of atoms that the frame announces
     */
    IncompleteFrameException(LineReader lines, int rows, int atoms) {
        super("the file ends after " + rows + " of " + atoms + " atoms");
        this.lines = lines;
    }

    /** The error where there is no complete frame before. */
    StructureFileException error() {
        return lines.error(getMessage() + "; expected a complete frame");
    }

    /** The warning that a frame is left out. @param frame its number from 0 */
    String warning(long frame) {
        return "line " + lines.number() + ": " + getMessage() + "; frame " + frame + " (from 0) is incomplete and left out";
    }
}
