package org.zstar.io.lammps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Warnings;

/** Makes a structure of the columns of a file, whatever their selection and order. */
final class Assembly {
    private static final Set<String> TAKEN = Set.of("id", "type", "element", "x", "y", "z", "xs", "ys", "zs", "xu",
            "yu", "zu", "xsu", "ysu", "zsu", "ix", "iy", "iz", "vx", "vy", "vz", "fx", "fy", "fz", "q");
    private static final Set<String> WHOLE = Set.of("mol", "proc", "procp1");

    /** Columns of this name with the suffixes [1] to [9] are the Born charges. */
    static final String BORN = "born_effective_charges";

    private final Table table;
    private final Box box;
    private final LineReader lines;
    private final int[] order;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    Assembly(Table table, Box box, LineReader lines) throws StructureFileException {
        this.table = table;
        this.box = box;
        this.lines = lines;
        this.order = table.order("id");
        double[] ids = table.numbers("id");
        for (int i = 1; ids != null && i < order.length; i++) {
            if (ids[order[i]] == ids[order[i - 1]]) {
                throw lines.error("found the atom id " + (long) ids[order[i]]
                        + " twice in one frame, expected different ids");
            }
        }
    }

    Structure structure(TypeTable types, UnitStyle units, double[] velocities, Map<String, Object> info, Warnings warnings)
            throws StructureFileException {
        double[] positions = positions();
        int[] species = species(types, warnings);
        double[] forces = vectors("fx", "fy", "fz");
        for (int i = 0; forces != null && i < forces.length; i++) {
            forces[i] *= units.energy();
        }
        rest();
        box.note(info);
        boolean tensors = columns.get(BORN) instanceof double[] z && z.length == 9 * order.length;
        Labels labels = Labels.NONE.withForces(forces).withBornCharges(tensors ? (double[]) columns.remove(BORN) : null);
        double[] moving = velocities == null ? vectors("vx", "vy", "vz") : velocities;
        return new Structure(box.cell(), species, positions, moving, labels, info, columns);
    }

    /** Ids of the atoms in their order, or null. */
    double[] ids() {
        return sorted("id");
    }

    private double[] positions() throws StructureFileException {
        double[] unwrapped = vectors("xu", "yu", "zu");
        if (unwrapped != null) {
            return unwrapped;
        }
        double[] wrapped = vectors("x", "y", "z");
        double[] scaled = vectors("xsu", "ysu", "zsu");
        if (wrapped == null && scaled != null) {
            return placed(scaled);
        }
        if (wrapped == null) {
            double[] inside = vectors("xs", "ys", "zs");
            if (inside == null) {
                throw lines.error("found the columns " + String.join(" ", table.names())
                        + ", expected positions among them: x y z, xu yu zu, xs ys zs or xsu ysu zsu");
            }
            wrapped = placed(inside);
        }
        double[] images = vectors("ix", "iy", "iz");
        for (int i = 0; images != null && i < order.length; i++) {
            if (images[3 * i] != 0 || images[3 * i + 1] != 0 || images[3 * i + 2] != 0) {
                box.unwrap(wrapped, i, images[3 * i], images[3 * i + 1], images[3 * i + 2]);
            }
        }
        return wrapped;
    }

    private double[] placed(double[] scaled) {
        double[] positions = new double[scaled.length];
        for (int i = 0; i < order.length; i++) {
            box.place(positions, i, scaled[3 * i], scaled[3 * i + 1], scaled[3 * i + 2]);
        }
        return positions;
    }

    /** Three columns as 3N numbers, or null unless all three are there. */
    double[] vectors(String x, String y, String z) throws StructureFileException {
        double[][] axes = {table.numbers(x), table.numbers(y), table.numbers(z)};
        if (axes[0] == null || axes[1] == null || axes[2] == null) {
            return null;
        }
        double[] vectors = new double[3 * order.length];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = axes[i % 3][order[i / 3]];
            if (!(Math.abs(vectors[i]) <= Double.MAX_VALUE)) {
                throw lines.error("found " + vectors[i] + " in row " + (order[i / 3] + 1) + " of the columns " + x + " " + y
                        + " " + z + ", expected finite numbers");
            }
        }
        return vectors;
    }

    private int[] species(TypeTable types, Warnings warnings) {
        String[] type = table.texts("type");
        String[] element = table.texts("element");
        double[] mass = table.numbers("mass");
        int[] species = new int[order.length];
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            if (element != null && Elements.isSymbol(element[row])) {
                species[i] = Elements.number(element[row]);
            } else {
                species[i] = type == null ? 0 : types.species(type[row]);
            }
            if (species[i] == 0 && mass != null) {
                species[i] = TypeTable.nearest(mass[row]);
            }
            if (species[i] == 0 && type != null && !unknown.contains(type[row]) && unknown.size() < 10) {
                unknown.add(type[row]);
            }
        }
        if (type == null && element == null && mass == null) {
            warnings.add("types", "the columns " + String.join(" ", table.names()) + " tell no species, which type, element "
                    + "or mass would do; they are left unknown (X)");
        }
        if (!unknown.isEmpty()) {
            warnings.add("types", "no label, symbol or mass tells which elements the types "
                    + String.join(", ", unknown) + " are; they are left unknown (X); convert --species 1=Li,2=O names them");
        }
        return species;
    }

    private void rest() {
        double[] ids = ids();
        boolean counted = true;
        for (int i = 0; ids != null && i < ids.length; i++) {
            counted &= ids[i] == i + 1;
        }
        if (ids != null && !counted) {
            columns.put("id", whole(ids));
        }
        String[] types = table.texts("type");
        if (types != null) {
            columns.put("type", table.numbers("type") == null ? sorted(types) : whole(sorted("type")));
        }
        put("charge", "q");
        for (String name : table.names()) {
            if (!TAKEN.contains(name) && !component(name)) {
                put(name, name);
            }
        }
    }

    /** Joins numbered columns like {@code c_s[1] c_s[2]} to one when the first of them is met. @return whether it is one */
    private boolean component(String name) {
        if (!name.endsWith("]")) {
            return false;
        }
        int bracket = Math.max(0, name.lastIndexOf('['));
        String base = name.substring(0, bracket);
        int width = 0;
        while (table.numbers(base + "[" + (width + 1) + "]") != null) {
            width++;
        }
        if (width > 1 && name.equals(base + "[1]")) {
            double[] joined = new double[width * order.length];
            for (int k = 0; k < width; k++) {
                double[] one = sorted(base + "[" + (k + 1) + "]");
                for (int i = 0; i < one.length; i++) {
                    joined[i * width + k] = one[i];
                }
            }
            columns.putIfAbsent(base, joined);
        }
        String number = name.substring(Math.min(bracket + 1, name.length() - 1), name.length() - 1);
        return width > 1 && number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) <= width;
    }

    private void put(String name, String column) {
        double[] numbers = sorted(column);
        if (numbers != null) {
            columns.putIfAbsent(name, WHOLE.contains(column) ? whole(numbers) : numbers);
        } else if (table.has(column)) {
            columns.putIfAbsent(name, sorted(table.texts(column)));
        }
    }

    private double[] sorted(String name) {
        double[] values = table.numbers(name);
        if (values == null) {
            return null;
        }
        double[] sorted = new double[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    private String[] sorted(String[] values) {
        String[] sorted = new String[order.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    private static long[] whole(double[] values) {
        long[] whole = new long[values.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (long) values[i];
        }
        return whole;
    }
}
