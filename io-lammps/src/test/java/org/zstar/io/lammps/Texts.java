package org.zstar.io.lammps;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.ContentStream;
import org.zstar.io.text.LineReader;

/** Reading of texts in tests. */
final class Texts {
    private Texts() { }

    static StructureReader reader(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LineReader lines = new LineReader(ContentStream.of(Path.of("t"), bytes, 1 << 20));
        return text.startsWith("ITEM") ? new DumpReader(lines) : new DataReader(lines);
    }

    static List<Structure> all(String text) throws IOException {
        return reader(text).all();
    }

    /** A data file of two atoms with a section Atoms. */
    static String data(String hint, String first, String second) {
        return "title\n\n2 atoms\n2 atom types\n\n0 4 xlo xhi\n0 5 ylo yhi\n0 6 zlo zhi\n1 0.5 0.25 xy xz yz\n\nMasses\n\n"
                + "1 6.94 # Li\n2 16.0\n\nAtoms" + hint + "\n\n" + first + "\n" + second + "\n";
    }

    /** A dump of one frame. */
    static String dump(String bounds, String columns, String... rows) {
        return "ITEM: TIMESTEP\n7\nITEM: NUMBER OF ATOMS\n" + rows.length + "\nITEM: BOX BOUNDS" + bounds + "\nITEM: ATOMS "
                + columns + "\n" + String.join("\n", rows) + "\n";
    }
}
