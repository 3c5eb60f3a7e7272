package org.zstar.io.lammps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.TextOutput;

/** LAMMPS data files. */
public final class LammpsDataFormat implements StructureFormat {
    @Override
    public String name() {
        return "lammps-data";
    }

    @Override
    public String summary() {
        return "LAMMPS data file (atom styles atomic, charge, molecular, full).";
    }

    @Override
    public int recognises(String fileName, String head) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        boolean content = head.contains("xlo xhi") && head.contains(" atoms") || head.contains(" avec");
        if (content && !head.startsWith("ITEM:")) {
            return 95;
        }
        boolean name = lower.endsWith(".lmp") || lower.endsWith(".lammps-data") || lower.startsWith("data.");
        return name ? head.isEmpty() ? 90 : 30 : lower.endsWith(".data") && head.isEmpty() ? 60 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new DataReader(new LineReader(file, options));
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public StructureWriter write(Path file) throws IOException {
        return new DataWriter(TextOutput.create(file));
    }
}
