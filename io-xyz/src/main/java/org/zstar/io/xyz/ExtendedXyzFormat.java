package org.zstar.io.xyz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.TextOutput;

/** Extended XYZ, with plain XYZ as the special case without keys; {@link Dialects} lists the names that are understood. */
public final class ExtendedXyzFormat implements StructureFormat {
    @Override
    public String name() {
        return "extxyz";
    }

    @Override
    public String summary() {
        return "Extended XYZ (ASE, QUIP, OVITO, MACE, NEP, Allegro …) and plain XYZ.";
    }

    @Override
    public int recognises(String fileName, String head) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".extxyz") || lower.endsWith(".xyz")) {
            return 100;
        }
        String[] lines = head.split("\r?\n", 3);
        if (lines.length < 2 || !lines[0].strip().matches("[0-9]{1,9}")) {
            return 0;
        }
        return lines[1].contains("Properties=") || lines[1].contains("Lattice=") ? 90
                : lines.length == 3 && lines[2].matches("(?s)\\s*[A-Za-z]{1,2}(\\s+[-+.0-9eE]+){3}.*") ? 50 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new XyzReader(new LineReader(file, options));
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public StructureWriter write(Path file) throws IOException {
        return new XyzWriter(TextOutput.create(file));
    }

    @Override
    public StructureWriter append(Path file) throws IOException {
        return new XyzWriter(TextOutput.append(file));
    }
}
