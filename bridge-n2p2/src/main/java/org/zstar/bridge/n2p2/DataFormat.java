package org.zstar.bridge.n2p2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.TextOutput;

/**
 * {@code input.data} of n2p2 and RuNNer. Units are told by the structures' comments, else by the remarks of an
 * {@code input.nn} in the same folder, else they are Bohr and Hartree; written are Å and eV, with a comment that says so.
 */
public class DataFormat implements StructureFormat {
    private static final Pattern HEAD = Pattern.compile("\\s*begin(\\s+set=\\w+)*\\s*\n"
            + "\\s*(comment|lattice|atom|energy|charge)\\s[\\s\\S]*");

    private final String name;
    private final FileUnits units;

    /** Units as told. */
    public DataFormat() {
        this("n2p2", null);
    }

    DataFormat(String name, FileUnits units) {
        this.name = name;
        this.units = units;
    }

    /** Bohr and Hartree, whatever is told. */
    public static final class Atomic extends DataFormat {
        /** For the service loader. */
        public Atomic() {
            super("n2p2-bohr", FileUnits.ATOMIC);
        }
    }

    /** Å and eV, whatever is told. */
    public static final class Metal extends DataFormat {
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
        return units == null ? "Data file (input.data) of n2p2 and RuNNer; units by remarks, else Bohr and Hartree."
                : "Data file (input.data) of n2p2 and RuNNer in " + units.length() + " and " + units.energy() + ".";
    }

    @Override
    public int recognises(String fileName, String head) {
        if (units != null) {
            return 0;
        }
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean named = lower.equals("input.data") || lower.startsWith("input.data.") || lower.endsWith(".input.data");
        if (head.isEmpty()) {
            return named ? 95 : 0;
        }
        return HEAD.matcher(head).matches() ? 96 : named ? 50 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        FileUnits told = units;
        Path settings = file.resolveSibling(Settings.FILE);
        UnitRemarks remarks = new UnitRemarks();
        if (told == null && Files.isRegularFile(settings)) {
            remarks = Settings.read(settings).remarks();
        }
        return new DataReader(new LineReader(file, options), told, remarks);
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public StructureWriter write(Path file) throws IOException {
        return new DataWriter(TextOutput.create(file), units == null ? FileUnits.METAL : units);
    }

    @Override
    public StructureWriter append(Path file) throws IOException {
        return new DataWriter(TextOutput.append(file), units == null ? FileUnits.METAL : units);
    }
}
