package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;

/** XDATCAR: the configurations of a run, with fixed or variable cell (VASP 5.2 and later). Read only. */
public final class XdatcarFormat implements StructureFormat {
    @Override
    public String name() {
        return "xdatcar";
    }

    @Override
    public String summary() {
        return "VASP's XDATCAR: positions of a trajectory, fixed or variable cell.";
    }

    @Override
    public int recognises(String fileName, String head) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        if (upper.startsWith("XDATCAR")) {
            return 95;
        }
        if (head.contains("\nDirect configuration=")) {
            return 92;
        }
        return upper.contains("XDATCAR") ? 70 : 0;
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new XdatcarReader(file, options);
    }
}
