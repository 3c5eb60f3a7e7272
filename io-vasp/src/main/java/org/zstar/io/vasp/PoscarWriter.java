package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.AtomicFile;
import org.zstar.io.text.TextOutput;

/**
 * Writes one structure as POSCAR. Atoms keep their order: neighbours of one species form a block, so that a species may come
 * up in several blocks. The file appears when the structure is complete.
 */
final class PoscarWriter implements StructureWriter {
    private static final int MOVE_X = 3;

    private final Path file;
    private boolean written;

    PoscarWriter(Path file) {
        this.file = file;
    }

    @Override
    public void write(Structure s) throws IOException {
        if (written) {
            throw new StructureFileException(file, 0, "a POSCAR holds one structure, but a second one was to be written; "
                    + "select one or choose another format, for example extxyz");
        }
        for (int d = 0; d < 3; d++) {
            if (Math.abs(s.cell().vector(d, 0)) + Math.abs(s.cell().vector(d, 1)) + Math.abs(s.cell().vector(d, 2)) == 0) {
                throw new StructureFileException(file, 0, "a POSCAR needs three lattice vectors, but vector " + (d + 1)
                        + " of the structure is absent");
            }
        }
        try (AtomicFile target = new AtomicFile(file)) {
            try (TextOutput out = TextOutput.create(target.temporary())) {
                head(s, out);
                atoms(s, out);
            }
            target.commit();
        }
        written = true;
    }

    private static void head(Structure s, TextOutput out) throws IOException {
        String comment = s.info("comment", s.formula());
        out.put(comment.replaceAll("\\p{Cntrl}", " ")).line().put("1.0").line();
        double[] vectors = s.cell().vectors();
        triples(vectors, out);
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < s.size(); i++) {
            if (i == 0 || s.species()[i] != s.species()[i - 1]) {
                out.put(counts.isEmpty() ? "" : " ").put(Elements.symbol(s.species()[i]));
                counts.add(1);
            } else {
                counts.set(counts.size() - 1, counts.get(counts.size() - 1) + 1);
            }
        }
        out.line();
        for (int b = 0; b < counts.size(); b++) {
            out.put(b == 0 ? "" : " ").put(counts.get(b));
        }
        out.line();
    }

    private static void atoms(Structure s, TextOutput out) throws IOException {
        boolean[] mask = s.columns().get("move_mask") instanceof boolean[] m ? m : null;
        if (mask != null) {
            out.put("Selective dynamics").line();
        }
        out.put("Cartesian").line();
        double[] r = s.positions();
        int perAtom = mask != null && mask.length == MOVE_X * s.size() ? MOVE_X : 1;
        for (int i = 0; i < s.size(); i++) {
            out.put(r[3 * i]).put(' ').put(r[3 * i + 1]).put(' ').put(r[3 * i + 2]);
            for (int d = 0; mask != null && d < 3; d++) {
                out.put(mask[perAtom * i + d % perAtom] ? " T" : " F");
            }
            out.line();
        }
        if (s.velocities() != null) {
            out.line();
            triples(s.velocities(), out);
        }
    }

    private static void triples(double[] values, TextOutput out) throws IOException {
        for (int i = 0; i < values.length; i += 3) {
            out.put(values[i]).put(' ').put(values[i + 1]).put(' ').put(values[i + 2]).line();
        }
    }

    @Override
    public void flush() {
        // the file appears as a whole
    }

    @Override
    public void close() {
        // nothing is open between structures
    }
}
