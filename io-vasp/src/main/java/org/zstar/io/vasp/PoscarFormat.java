package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;

/**
 * POSCAR and CONTCAR: one structure. Read with all of VASP's options (versions 4 and 5, scaling by one factor, by the volume
 * or by three factors, Cartesian or fractional, selective dynamics, velocities); written as VASP 5 with Cartesian
 * coordinates, which keep every bit. The flags of selective dynamics are the column {@code move_mask}, true where a
 * coordinate may move.
 */
public final class PoscarFormat implements StructureFormat {
    @Override
    public String name() {
        return "poscar";
    }

    @Override
    public String summary() {
        return "VASP's POSCAR or CONTCAR: one structure, perhaps with velocities.";
    }

    @Override
    public int recognises(String fileName, String head) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        if (upper.startsWith("POSCAR") || upper.startsWith("CONTCAR") || upper.equals("CENTCAR")) {
            return 95;
        }
        if (upper.endsWith(".POSCAR") || upper.endsWith(".CONTCAR") || upper.endsWith(".VASP")) {
            return 90;
        }
        if (upper.contains("POSCAR") || upper.contains("CONTCAR")) {
            return 60;
        }
        return looksLikePoscar(head) ? 50 : 0;
    }

    private static boolean looksLikePoscar(String head) {
        String[] lines = head.split("\r?\n", 9);
        if (lines.length < 8) {
            return false;
        }
        String number = "[-+]?[0-9]*\\.?[0-9]+([eEdD][-+]?[0-9]+)?";
        String vector = "\\s*" + number + "\\s+" + number + "\\s+" + number + "\\s*";
        return lines[1].matches("\\s*" + number + "\\s*") && lines[2].matches(vector) && lines[3].matches(vector)
                && lines[4].matches(vector) && (lines[5].matches("[\\s0-9]+") || lines[6].matches("[\\s0-9]+"));
    }

    @Override
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return new PoscarReader(file, options);
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public StructureWriter write(Path file) {
        return new PoscarWriter(file);
    }
}
