package org.zstar.api.io;

import java.io.IOException;
import java.nio.file.Path;

/** Content of a file that is not as its format demands; the message says where, what stood there and what was expected. */
public final class StructureFileException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param file the file
     * @param line line number from 1, or 0 where lines do not apply
     * @param problem what stood there and what was expected
     */
    public StructureFileException(Path file, long line, String problem) {
        super(file + (line > 0 ? ":" + line : "") + ": " + problem);
    }
}
