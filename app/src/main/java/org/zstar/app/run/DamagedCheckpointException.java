package org.zstar.app.run;

import java.io.IOException;
import java.nio.file.Path;

/** A checkpoint that is not whole. */
public final class DamagedCheckpointException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param file the checkpoint */
    public DamagedCheckpointException(Path file) {
        super(file + ": this checkpoint is damaged or of another version; --force starts the run anew");
    }
}
