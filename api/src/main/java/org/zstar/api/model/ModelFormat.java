package org.zstar.api.model;

import java.io.IOException;
import java.nio.file.Path;
import org.zstar.api.plugin.Part;

/**
 * A form in which another program keeps its models: a file, or a folder with several. Found through {@code ServiceLoader};
 * stateless.
 */
public interface ModelFormat {
    /** Name in options, for example {@code n2p2}. */
    String name();

    /** One sentence for lists and help. */
    String summary();

    /** Whether a file or folder holds a model in this form. */
    boolean recognises(Path path);

    /**
     * Reads a model.
     *
     * @throws IOException where files are missing or their content is wrong; the message says where and what was expected
     */
    ForeignModel read(Path path) throws IOException;

    /** Whether {@link #write} is supported. */
    default boolean canWrite() {
        return false;
    }

    /**
     * Writes a model.
     *
     * @throws IllegalArgumentException if the other program knows no such model; the message says what it knows
     */
    default void write(Part<?> model, Path target) throws IOException {
        throw new IllegalStateException("models cannot be written as " + name());
    }
}
