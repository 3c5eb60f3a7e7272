package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;

/**
 * vasprun.xml: every ionic step of a run with its labels. Read only, as a stream. Document type declarations, and with them
 * external entities and entity bombs, are refused.
 */
public final class VasprunFormat implements StructureFormat {
    @Override
    public String name() {
        return "vasprun";
    }

    @Override
    public String summary() {
        return "VASP's vasprun.xml: energies, forces, stresses and Born charges of every ionic step.";
    }

    @Override
    public int recognises(String fileName, String head) {
        if (head.contains("<modeling>")) {
            return 98;
        }
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.startsWith("vasprun") && lower.contains(".xml") ? 95 : lower.contains("vasprun") ? 70 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new VasprunReader(file, options);
    }
}
