package org.zstar.api.io;

import java.io.IOException;
import java.nio.file.Path;

/** A file format of structures. Found through {@code ServiceLoader}; stateless. */
public interface StructureFormat {
    /** Name in configurations and options, for example {@code extxyz}. */
    String name();

    /** One sentence for lists and help. */
    String summary();

    /**
     * Whether a file looks like this format.
     *
     * @param fileName name without directories and without a compression suffix
     * @param head the first characters of the (decompressed) content, perhaps empty
     * @return certainty from 0 (no) to 100 (the name says so); the highest wins
     */
    int recognises(String fileName, String head);

    /**
     * Opens a file for reading, streaming.
     *
     * @throws StructureFileException where the content is wrong
     */
    StructureReader read(Path file, ReadOptions options) throws IOException;

    /** Whether {@link #write} is supported. */
    default boolean canWrite() {
        return false;
    }

    /** Creates a file; structures are appended one by one. */
    default StructureWriter write(Path file) throws IOException {
        throw new IllegalStateException("the format " + name() + " cannot be written");
    }

    /**
     * Continues a file behind its present end, or creates it. Structures go straight into it under its own name, so that a
     * trajectory can be looked at while it grows and cut back to a checkpoint.
     */
    default StructureWriter append(Path file) throws IOException {
        throw new IllegalStateException("the format " + name() + " cannot continue a file");
    }
}
