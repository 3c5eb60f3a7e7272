package org.zstar.io.xyz;

import java.io.IOException;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;

/** Cuts a file into pieces of whole frames by counting lines, so that the pieces can be parsed at the same time. */
final class Splitter {
    private static final int PIECE = 1 << 18;
    private static final int LARGEST_PIECE = 1 << 24;

    private final LineReader lines;
    private IOException failure;
    private boolean large;

    Splitter(LineReader lines) {
        this.lines = lines;
    }

    /**
     * The lines of some frames, none of which is known to be incomplete or larger than 16 MiB; null if there are none, and
     * then the source stands before the frame in question or at its end.
     */
    LineReader next() {
        int frames = 0;
        lines.hold();
        while (lines.heldLength() < PIECE && frame()) {
            frames++;
        }
        if (frames > 0) {
            large = lines.heldLength() > 4 * PIECE;
            return lines.take();
        }
        lines.release();
        return null;
    }

    /** Whether the last piece consists of a large frame, so that few should be held at once. */
    boolean large() {
        return large;
    }

    /** What ended the splitting, or null: reading the file failed behind the pieces delivered. */
    IOException failure() {
        return failure;
    }

    /** Passes over one frame, or leaves the source before it. */
    private boolean frame() {
        LineReader.Mark before = lines.mark();
        try {
            boolean more = failure == null && lines.next();
            while (more && lines.blank()) {
                more = lines.next();
            }
            if (more && skipFrame() && lines.heldLength() <= LARGEST_PIECE) {
                return true;
            }
        } catch (IOException e) {
            failure = e;
        }
        lines.reset(before);
        return false;
    }

    private boolean skipFrame() throws IOException {
        int atoms;
        try {
            atoms = FrameReader.count(lines);
        } catch (StructureFileException e) {
            return false;
        }
        if (lines.skip(atoms + 1, LARGEST_PIECE) < atoms + 1) {
            return false;
        }
        for (int vectors = 0; vectors < 4; vectors++) {
            if (!lines.next() || !lines.fields().nextIs("VEC" + (vectors + 1))) {
                lines.again();
                return true;
            }
        }
        return true;
    }
}
