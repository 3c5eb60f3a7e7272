package org.zstar.api.io;

import java.io.Closeable;
import java.io.IOException;
import org.zstar.api.atoms.Structure;

/** Appends structures to a file. */
public interface StructureWriter extends Closeable {
    /** Writes one structure. */
    void write(Structure structure) throws IOException;

    /** Hands everything written so far to the operating system. */
    void flush() throws IOException;
}
