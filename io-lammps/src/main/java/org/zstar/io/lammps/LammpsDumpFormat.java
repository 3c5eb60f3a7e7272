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

/** LAMMPS dump files as text. */
public final class LammpsDumpFormat implements StructureFormat {
    @Override
    public String name() {
        return "lammps-dump";
    }

    @Override
    public String summary() {
        return "LAMMPS dump file (styles custom and atom, text).";
    }

    @Override
    public int recognises(String fileName, String head) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (head.startsWith("ITEM: ")) {
            return 100;
        }
        boolean name = lower.endsWith(".lammpstrj") || lower.endsWith(".dump") || lower.startsWith("dump.");
        return name ? head.isEmpty() ? 95 : 30 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new DumpReader(new LineReader(file, options));
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public StructureWriter write(Path file) throws IOException {
        return new DumpWriter(TextOutput.create(file));
    }

    @Override
    public StructureWriter append(Path file) throws IOException {
        return new DumpWriter(TextOutput.append(file));
    }
}
