package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zstar.api.model.ForeignModel;
import org.zstar.api.model.ModelFormat;
import org.zstar.api.plugin.Part;
import org.zstar.io.text.AtomicFile;

/**
 * Potentials of n2p2: a folder with {@code input.nn}, {@code scaling.data} and {@code weights.NNN.data}. Units are told by
 * remarks in {@code input.nn}, else they are Bohr and Hartree; written are Å and eV, with remarks that say so.
 */
public class PotentialFormat implements ModelFormat {
    private final String name;
    private final FileUnits units;

    /** Units as told. */
    public PotentialFormat() {
        this("n2p2", null);
    }

    PotentialFormat(String name, FileUnits units) {
        this.name = name;
        this.units = units;
    }

    /** Bohr and Hartree, whatever is told. */
    public static final class Atomic extends PotentialFormat {
        /** For the service loader. */
        public Atomic() {
            super("n2p2-bohr", FileUnits.ATOMIC);
        }
    }

    /** Å and eV, whatever is told. */
    public static final class Metal extends PotentialFormat {
        /** For the service loader. */
        public Metal() {
            super("n2p2-angstrom", FileUnits.METAL);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String summary() {
        return units == null ? "Folder with a potential of n2p2; units by remarks, else Bohr and Hartree."
                : "Folder with a potential of n2p2 in " + units.length() + " and " + units.energy() + ".";
    }

    @Override
    public boolean recognises(Path path) {
        return Files.isRegularFile(input(path));
    }

    /** The settings of a folder, or a file of that name itself. */
    private static Path input(Path path) {
        return path.endsWith(Settings.FILE) ? path : path.resolve(Settings.FILE);
    }

    @Override
    public ForeignModel read(Path path) throws IOException {
        return new PotentialReader(input(path), units).read();
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void write(Part<?> model, Path target) throws IOException {
        // everything is translated before the first file is touched
        Map<String, String> texts = new PotentialWriter(units == null ? FileUnits.METAL : units).texts(model);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            try (AtomicFile file = new AtomicFile(target.resolve(text.getKey()))) {
                Files.writeString(file.temporary(), text.getValue());
                file.commit();
            }
        }
    }
}
