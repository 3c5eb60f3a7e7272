package org.zstar.api.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Structure;

/** Structures of a file in their order. */
public interface StructureReader extends Closeable {
    /**
     * The next structure, or null at the end.
     *
     * @throws StructureFileException where the content is wrong
     */
    Structure next() throws IOException;

    /** What the user should know of the file so far, for example an incomplete last frame. */
    default List<String> warnings() {
        return List.of();
    }

    /** How much of the file has been read, from 0 to 1, or NaN where that is not known. */
    default double progress() {
        return Double.NaN;
    }

    /** All structures that remain. */
    default List<Structure> all() throws IOException {
        List<Structure> all = new ArrayList<>();
        for (Structure s = next(); s != null; s = next()) {
            all.add(s);
        }
        return all;
    }
}
