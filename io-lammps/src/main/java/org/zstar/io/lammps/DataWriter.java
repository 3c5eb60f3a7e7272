package org.zstar.io.lammps;

import java.io.IOException;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.TextOutput;

/** Writes one structure as a data file in metal units; style full, charge or atomic, as the columns mol and charge allow. */
final class DataWriter implements StructureWriter {
    private static final String AXES = "xyz";

    private final TextOutput out;
    private boolean written;

    DataWriter(TextOutput out) {
        this.out = out;
    }

    @Override
    public void write(Structure s) throws IOException {
        if (written) {
            throw new IllegalArgumentException("a LAMMPS data file holds one structure; select one frame, or write a dump");
        }
        written = true;
        Orientation box = Orientation.of(s);
        Species species = Species.of(s);
        header(s, box, species);
        atoms(s, box, species);
        if (s.velocities() != null) {
            out.put("\nVelocities\n\n");
            double[] v = box.turned(s.velocities());
            for (int i = 0; i < s.size(); i++) {
                out.put(id(s, i));
                for (int d = 0; d < 3; d++) {
                    out.put(' ').put(v[3 * i + d], -UnitStyle.METAL.velocityPower());
                }
                out.line();
            }
        }
    }

    private void header(Structure s, Orientation box, Species species) throws IOException {
        out.put("LAMMPS data file, units = metal\n\n").put(s.size()).put(" atoms\n");
        out.put(species.elements().size()).put(" atom types\n\n");
        for (int d = 0; d < 3; d++) {
            double low = box.origin(d);
            out.put(low).put(' ').put(Sums.upper(low, box.vector(d, d))).put(' ');
            out.put(AXES.charAt(d)).put("lo ").put(AXES.charAt(d)).put("hi\n");
        }
        if (box.isTilted()) {
            out.put(box.vector(1, 0)).put(' ').put(box.vector(2, 0)).put(' ').put(box.vector(2, 1)).put(" xy xz yz\n");
        }
        out.put("\nMasses\n\n");
        for (int t = 0; t < species.elements().size(); t++) {
            int z = species.elements().get(t);
            out.put(t + 1L).put(' ').put(Elements.mass(z)).put(" # ").put(Elements.symbol(z)).line();
        }
    }

    private void atoms(Structure s, Orientation box, Species species) throws IOException {
        double[] charges = s.columns().get("charge") instanceof double[] q && q.length == s.size() ? q : null;
        long[] molecules = s.columns().get("mol") instanceof long[] m && m.length == s.size() ? m : null;
        boolean full = molecules != null && charges != null;
        out.put("\nAtoms # ").put(full ? "full" : charges != null ? "charge" : molecules != null ? "molecular" : "atomic");
        out.put("\n\n");
        double[] positions = box.turned(s.positions());
        for (int i = 0; i < s.size(); i++) {
            out.put(id(s, i)).put(' ');
            if (molecules != null) {
                out.put(molecules[i]).put(' ');
            }
            out.put(species.types()[i]).put(' ');
            if (charges != null) {
                out.put(charges[i]).put(' ');
            }
            out.put(positions[3 * i]).put(' ').put(positions[3 * i + 1]).put(' ').put(positions[3 * i + 2]).line();
        }
    }

    /** Id of an atom: the column {@code id}, or counted from 1. */
    static long id(Structure s, int i) {
        return s.columns().get("id") instanceof long[] ids && ids.length == s.size() ? ids[i] : i + 1L;
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
