package org.zstar.bridge.n2p2;

import java.io.IOException;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.TextOutput;

/**
 * Writes structures of a data file. Unknown forces are written as zeros, because n2p2 expects numbers; its periodic
 * structures must be neutral, so a charge of theirs stands in the comment.
 */
final class DataWriter implements StructureWriter {
    private final TextOutput out;
    private final FileUnits units;

    DataWriter(TextOutput out, FileUnits units) {
        this.out = out;
        this.units = units;
    }

    @Override
    public void write(Structure s) throws IOException {
        boolean periodic = isPeriodic(s);
        Labels labels = s.labels();
        double charge = labels.charge() == null ? 0 : labels.charge();
        String set = s.info("set", "");
        out.put("begin").put(set.equals("train") || set.equals("test") ? " set=" + set : "").line();
        out.put("comment [").put(units.remark());
        if (periodic && charge != 0) {
            out.put(", charge: ").put(charge);
        }
        String comment = s.info("comment", "").replaceAll("\\s+", " ").strip();
        out.put(']').put(comment.isEmpty() ? "" : " ").put(comment).line();
        for (int v = 0; periodic && v < 3; v++) {
            out.put("lattice");
            for (int d = 0; d < 3; d++) {
                out.put(' ').put(s.cell().vector(v, d) / units.length().size());
            }
            out.line();
        }
        for (int i = 0; i < s.size(); i++) {
            atom(s, i);
        }
        if (labels.energy() != null) {
            out.put("energy ").put(labels.energy() / units.energy().size()).line();
        }
        out.put("charge ").put(periodic ? 0 : charge).put("\nend\n");
    }

    private static boolean isPeriodic(Structure s) {
        int directions = 0;
        for (int d = 0; d < 3; d++) {
            directions += s.cell().isPeriodic(d) ? 1 : 0;
        }
        if (directions % 3 != 0) {
            throw new IllegalArgumentException("n2p2 knows structures that repeat in all directions or in none, found "
                    + directions + (directions == 1 ? " direction" : " directions"));
        }
        return directions == 3;
    }

    private void atom(Structure s, int i) throws IOException {
        out.put("atom");
        for (int d = 0; d < 3; d++) {
            out.put(' ').put(s.positions()[3 * i + d] / units.length().size());
        }
        out.put(' ').put(Elements.symbol(s.species()[i])).put(' ');
        out.put(s.columns().get("charge") instanceof double[] q && q.length == s.size() ? q[i] : 0.0).put(" 0.0");
        double[] forces = s.labels().forces();
        for (int d = 0; d < 3; d++) {
            out.put(' ').put(forces == null ? 0.0 : forces[3 * i + d] / units.force());
        }
        out.line();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
