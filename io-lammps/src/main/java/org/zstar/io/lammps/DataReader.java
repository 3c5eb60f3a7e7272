package org.zstar.io.lammps;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.LineStructureReader;

/** Reads the one structure of a data file: header, then sections in any order. */
final class DataReader extends LineStructureReader {
    private static final Pattern UNITS = Pattern.compile("units\\s*=\\s*([a-z]+)");

    private final Map<String, Object> info = new LinkedHashMap<>();
    private final TypeTable types = new TypeTable();
    private final DataHeader header;
    private UnitStyle units = UnitStyle.METAL;
    private boolean unitsNamed;
    private Table atoms;
    private Table velocities;
    private boolean done;

    DataReader(LineReader lines) {
        super(lines);
        this.header = new DataHeader(lines);
    }

    @Override
    public Structure next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        title();
        String section = header.read();
        while (section != null) {
            section = section(section);
        }
        if (atoms == null) {
            throw lines.error("the file ends without a section Atoms; expected one");
        }
        Assembly assembly = new Assembly(atoms, header.box(), lines);
        return assembly.structure(types, units, velocities(assembly), info, warnings);
    }

    private void title() throws IOException {
        lines.require("a title");
        String title = lines.text().strip();
        if (!title.isEmpty()) {
            info.put("comment", title);
        }
        Matcher named = UNITS.matcher(title);
        if (named.find()) {
            units = UnitStyle.of(named.group(1), lines);
            unitsNamed = true;
        }
    }

    /** Reads a section. @return the name of the next one, or null at the end */
    private String section(String heading) throws IOException {
        String[] parts = heading.split("#", 2);
        String name = parts[0].strip();
        String hint = parts.length == 2 ? parts[1] : null;
        if (name.equals("Atoms") && atoms == null) {
            atoms = table(header.atoms(), hint);
        } else if (name.equals("Velocities") && velocities == null) {
            int p = units.velocityPower();
            velocities = rows(new Table(new String[] {"id", "vx", "vy", "vz"}, new int[] {0, p, p, p}, header.atoms()),
                    header.atoms(), name);
        } else if (name.equals("Masses") || name.equals("Atom Type Labels")) {
            return kinds(name.equals("Masses"));
        }
        return skip();
    }

    private Table table(int count, String hint) throws IOException {
        row("Atoms", 0, count);
        AtomStyle style = AtomStyle.of(hint, lines);
        boolean images = lines.fields().remaining() == style.columns(true).length;
        String[] names = style.columns(images);
        lines.again();
        return rows(new Table(names, new int[names.length], count), count, "Atoms");
    }

    private Table rows(Table table, int count, String section) throws IOException {
        for (int i = 0; i < count; i++) {
            row(section, i, count);
            Fields fields = lines.fields();
            table.read(fields);
            fields.finish("a row of " + section);
        }
        return table;
    }

    /** Goes to the next row, past blank lines and without its remark. */
    private void row(String section, int found, int expected) throws IOException {
        do {
            if (!lines.next()) {
                throw lines.error("the file ends after " + found + " of " + expected + " rows of the section " + section);
            }
            lines.cut('#');
        } while (lines.blank());
        if (Character.isLetter(lines.fields().text("a row").charAt(0))) {
            throw lines.expected("row " + (found + 1) + " of " + expected + " of the section " + section);
        }
    }

    private String kinds(boolean masses) throws IOException {
        while (lines.next()) {
            String remark = lines.cut('#');
            if (lines.blank()) {
                continue;
            }
            Fields fields = lines.fields();
            String first = fields.text("a type");
            if (!fields.more() || Character.isLetter(first.charAt(0)) && !types.number(first).matches("[0-9]+")) {
                return remark == null ? lines.text() : lines.text() + "#" + remark;
            }
            if (masses) {
                types.mass(types.number(first), fields.real("a mass"), remark);
            } else {
                types.label(first, fields.text("a label"));
            }
        }
        return null;
    }

    private String skip() throws IOException {
        while (lines.next()) {
            if (!lines.blank() && Character.isLetter(lines.fields().text("a word").charAt(0))) {
                return lines.text();
            }
        }
        return null;
    }

    private double[] velocities(Assembly assembly) throws StructureFileException {
        if (velocities == null) {
            return null;
        }
        if (!unitsNamed) {
            warnings.add("units", "the title names no units; velocities are taken as Å/ps (metal); where that is "
                    + "wrong, write 'units = real' into the first line");
        }
        Assembly moving = new Assembly(velocities, header.box(), lines);
        if (!Arrays.equals(assembly.ids(), moving.ids())) {
            throw lines.error("the ids in the section Velocities are not those of the section Atoms; expected the same");
        }
        return moving.vectors("vx", "vy", "vz");
    }
}
