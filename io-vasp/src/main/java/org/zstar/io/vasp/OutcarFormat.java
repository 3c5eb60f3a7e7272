package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;

/** OUTCAR: every ionic step of a run with its labels, and Born charges with the step they belong to. Read only. */
public final class OutcarFormat implements StructureFormat {
    private static final Pattern FIRST_LINE = Pattern.compile("\\A\\s*vasp\\.[0-9]");

    @Override
    public String name() {
        return "outcar";
    }

    @Override
    public String summary() {
        return "VASP's OUTCAR: energies, forces, stresses and Born charges of every ionic step.";
    }

    @Override
    public int recognises(String fileName, String head) {
        if (FIRST_LINE.matcher(head).find()) {
            return 98;
        }
        String upper = fileName.toUpperCase(Locale.ROOT);
        return upper.startsWith("OUTCAR") ? 95 : upper.contains("OUTCAR") ? 70 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new OutcarReader(file, options);
    }
}
