package org.zstar.app.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.plugin.Option;
import org.zstar.app.run.Inputs;

/**
 * Labelled structures from files.
 *
 * @param files in any known format, each with any number of structures
 */
public record DataSource(@Option("files of structures, in any known format") List<Path> files) {
    public DataSource {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files is empty; expected at least one file of structures");
        }
    }

    /** Reads all structures of all files, in order. */
    public List<Frame> read(Inputs inputs) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (Path file : files) {
            List<Structure> structures = inputs.all(file);
            for (int k = 0; k < structures.size(); k++) {
                frames.add(new Frame(structures.get(k), file.getFileName() + "#" + k));
            }
        }
        return frames;
    }

    /**
     * A structure with a name to speak of it.
     *
     * @param structure with labels
     * @param name name of its file and its number there from 0, for example {@code born.extxyz#3}
     */
    public record Frame(Structure structure, String name) { }
}
