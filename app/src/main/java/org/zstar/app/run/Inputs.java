package org.zstar.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.app.plugins.Plugins;
import org.zstar.io.text.StructureFiles;

/** Gives a task its files of structures and remembers which they were. */
public final class Inputs {
    private final Plugins plugins;
    private final List<String> warnings;
    private final Set<Path> files = new LinkedHashSet<>();

    /** @param plugins formats to read with */
    public Inputs(Plugins plugins) {
        this(plugins, List.of());
    }

    /**
     * @param plugins formats to read with
     * @param warnings what is known to be worth knowing already
     */
    public Inputs(Plugins plugins, List<String> warnings) {
        this.plugins = plugins;
        this.warnings = new ArrayList<>(warnings);
    }

    /**
     * One structure of a file.
     *
     * @param frame its number from 0; negative numbers count from the end, −1 is the last
     */
    public Structure frame(Path file, int frame) throws IOException {
        if (frame < 0) {
            List<Structure> all = all(file);
            if (all.size() < -frame) {
                throw missing(file, frame, all.size());
            }
            return all.get(all.size() + frame);
        }
        try (StructureReader reader = open(file)) {
            for (int k = 0;; k++) {
                Structure structure = reader.next();
                if (structure == null) {
                    throw missing(file, frame, k);
                }
                if (k == frame) {
                    reader.warnings().forEach(warning -> warnings.add(file + ": " + warning));
                    return structure;
                }
            }
        }
    }

    /** All structures of a file. */
    public List<Structure> all(Path file) throws IOException {
        List<Structure> all = new ArrayList<>();
        try (StructureReader reader = open(file)) {
            for (Structure s = reader.next(); s != null; s = reader.next()) {
                all.add(s);
            }
            reader.warnings().forEach(warning -> warnings.add(file + ": " + warning));
        }
        return all;
    }

    /** Opens a file in the format that its name and content tell. */
    public StructureReader open(Path file) throws IOException {
        used(file);
        return new StructureFiles(plugins.formats()).read(file, ReadOptions.DEFAULT);
    }

    /** Notes a file that the task reads by itself. */
    public void used(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new StructureFileException(file, 0, Files.exists(file) ? "expected a file, found something else"
                    : "no such file");
        }
        files.add(file);
    }

    /** The files used so far, in order. */
    public Set<Path> files() {
        return Collections.unmodifiableSet(files);
    }

    /** What the readers found worth knowing so far. */
    public List<String> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** What was found by name. */
    public Plugins plugins() {
        return plugins;
    }

    private static StructureFileException missing(Path file, int frame, int count) {
        return new StructureFileException(file, 0, "has no frame " + frame + "; it holds " + count
                + (count == 1 ? " frame, number 0" : " frames, numbers 0 to " + (count - 1)));
    }
}
