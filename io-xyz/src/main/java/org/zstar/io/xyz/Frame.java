package org.zstar.io.xyz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Warnings;
import org.zstar.io.xyz.Dialects.Quantity;
import org.zstar.io.xyz.Dialects.Source;

/** Turns the values and columns of one frame into a structure; takes what it understands and leaves the rest as it is. */
final class Frame {
    private final LineReader lines;
    private final Warnings warnings;
    private final long line;
    private final int atoms;
    private final Map<String, Object> info;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    /** @param line number of the comment line */
    Frame(LineReader lines, Warnings warnings, long line, int atoms, Map<String, Object> info) {
        this.lines = lines;
        this.warnings = warnings;
        this.line = line;
        this.atoms = atoms;
        this.info = info;
    }

    /**
     * @param read columns of the properties
     * @param dialects what stands under which name
     * @param scale factor of the positions to Å
     */
    Structure structure(Cell cell, Properties properties, Column[] read, Dialects dialects, double scale)
            throws StructureFileException {
        for (Column c : read) {
            columns.put(c.name, c.values(atoms));
        }
        double[] positions = real(read[properties.positions()].name, scale);
        int[] species = species(properties.species() < 0 ? null : (SpeciesColumn) read[properties.species()]);
        FileUnits units = FileUnits.take(info, lines);
        Labels labels = labels(dialects, units, cell);
        double[] velocities = velocities(dialects, species);
        field(dialects);
        return new Structure(cell, species, positions, velocities, labels, info, columns);
    }

    private int[] species(SpeciesColumn column) throws StructureFileException {
        boolean numbered = columns.get("Z") instanceof long[] z && z.length == atoms;
        if (column == null) {
            if (!numbered) {
                throw error("Properties names neither species:S:1 nor Z:I:1; expected one of them");
            }
            return numbers((long[]) columns.remove("Z"));
        }
        columns.remove(column.name);
        int[] species = (int[]) column.values(atoms);
        String[] names = column.names(species);
        if (names != null) {
            columns.putIfAbsent("label", names);
        }
        if (numbered && !Arrays.equals(species, numbers((long[]) columns.remove("Z")))) {
            warn("numbers", "the atomic numbers in the column Z contradict the symbols; the symbols count");
        }
        return species;
    }

    private int[] numbers(long[] z) throws StructureFileException {
        int[] numbers = new int[z.length];
        for (int i = 0; i < z.length; i++) {
            if (z[i] < 0 || z[i] >= Elements.count()) {
                throw new StructureFileException(lines.file(), line + 1 + i, "found the atomic number " + z[i]
                        + ", expected one from 0 to " + (Elements.count() - 1));
            }
            numbers[i] = (int) z[i];
        }
        return numbers;
    }

    private Labels labels(Dialects dialects, FileUnits units, Cell cell) throws StructureFileException {
        Source energy = chosen(dialects, Quantity.ENERGY);
        Source forces = chosen(dialects, Quantity.FORCES);
        if (energy != null && forces != null && !energy.prefix().equals(forces.prefix())) {
            warn("sources", "the energy is taken from '" + energy.key() + "' but the forces from '" + forces.key()
                    + "'; expected both from the same calculation");
        }
        return new Labels(energy == null ? null : (Double) (scalar(energy.key()) * units.energy()),
                forces == null ? null : real(forces.key(), units.force()),
                stress(dialects, units, cell), polarisation(dialects, cell), born(dialects), charge(dialects));
    }

    private double[] born(Dialects dialects) throws StructureFileException {
        Source source = chosen(dialects, Quantity.BORN);
        return source == null ? null : real(source.key(), 1);
    }

    private Double charge(Dialects dialects) throws StructureFileException {
        Source source = chosen(dialects, Quantity.CHARGE);
        return source == null ? null : (Double) scalar(source.key());
    }

    private double[] polarisation(Dialects dialects, Cell cell) throws StructureFileException {
        Source source = chosen(dialects, Quantity.POLARISATION);
        double[] values = source == null ? null : Values.numbers(info.get(source.key()));
        if (values == null || values.length != 3) {
            return null;
        }
        boolean perVolume = source.prefix().equals("ref_") && source.key().toLowerCase(Locale.ROOT).contains("polari");
        if (perVolume && cell.volume() == 0) {
            return null;
        }
        finite(source.key(), values);
        info.remove(source.key());
        return Tensors.scaled(values, perVolume ? cell.volume() : 1);
    }

    /** From stress or virial; where both are given and contradict each other, the virial has the unambiguous sign. */
    private double[] stress(Dialects dialects, FileUnits units, Cell cell) throws StructureFileException {
        Source given = chosen(dialects, Quantity.STRESS);
        Source virial = cell.volume() == 0 ? null : chosen(dialects, Quantity.VIRIAL);
        double[] stress = given == null ? null : Tensors.scaled(matrix(given.key()), units.stress());
        double[] other = virial == null ? null : Tensors.scaled(matrix(virial.key()), -units.energy() / cell.volume());
        if (stress == null || other == null || !given.prefix().equals(virial.prefix())) {
            return stress != null ? stress : other;
        }
        double same = 0;
        double opposite = 0;
        for (int i = 0; i < 9; i++) {
            same += Math.abs(stress[i] - other[i]);
            opposite += Math.abs(stress[i] + other[i]);
        }
        if (opposite < 0.1 * same) {
            warn("stress sign", "'" + given.key() + "' has the sign of '" + virial.key() + "' instead of the opposite one; "
                    + "the virial is used");
            return other;
        }
        if (same > 0.1 * opposite) {
            warn("stress", "'" + given.key() + "' and '" + virial.key() + "' contradict each other (stress = "
                    + "-virial/volume); '" + given.key() + "' is used");
        }
        return stress;
    }

    private double[] velocities(Dialects dialects, int[] species) throws StructureFileException {
        Source velocity = chosen(dialects, Quantity.VELOCITIES);
        if (velocity != null) {
            return real(velocity.key(), 1);
        }
        Source momenta = chosen(dialects, Quantity.MOMENTA);
        if (momenta == null) {
            return null;
        }
        double[] v = real(momenta.key(), 1);
        double[] masses = columns.get("masses") instanceof double[] m && m.length == species.length ? m : null;
        for (int i = 0; i < v.length; i++) {
            // ASE's time unit is Å (u/eV)^½
            v[i] *= Math.sqrt(Units.ACCELERATION) / (masses == null ? Elements.mass(species[i / 3]) : masses[i / 3]);
        }
        return v;
    }

    private void field(Dialects dialects) {
        Source source = chosen(dialects, Quantity.FIELD);
        double[] field = source == null ? null : Values.numbers(info.get(source.key()));
        if (field != null && field.length == 3) {
            info.remove(source.key());
            info.put("electric_field", field);
            if (field[0] != 0 || field[1] != 0 || field[2] != 0) {
                warn("field", "the labels were computed in a field of " + Arrays.toString(field)
                        + " V/Å and contain its contribution");
            }
        }
    }

    private Source chosen(Dialects dialects, Quantity quantity) {
        List<Source> sources = dialects.of(quantity);
        if (sources.isEmpty()) {
            return null;
        }
        if (sources.size() > 1 && !sources.get(1).prefix().equals(sources.get(0).prefix())) {
            warn("choice " + quantity, "both '" + sources.get(0).key() + "' and '" + sources.get(1).key()
                    + "' are given; the first is used");
        }
        return sources.get(0);
    }

    private double scalar(String key) throws StructureFileException {
        double[] numbers = Values.numbers(info.get(key));
        if (numbers == null || numbers.length != 1) {
            throw error("found " + key + "=" + Values.text(info.get(key)) + ", expected a number");
        }
        finite(key, numbers);
        info.remove(key);
        return numbers[0];
    }

    private double[] matrix(String key) throws StructureFileException {
        double[] matrix = Tensors.matrix(info.get(key));
        if (matrix == null) {
            throw error("found " + key + "=" + LineReader.quote(Values.text(info.get(key)))
                    + ", expected nine numbers, or six in the order xx yy zz yz xz xy");
        }
        finite(key, matrix);
        info.remove(key);
        return matrix;
    }

    private void finite(String key, double[] values) throws StructureFileException {
        for (double v : values) {
            if (!Double.isFinite(v)) {
                throw error("found " + v + " in '" + key + "', expected finite numbers");
            }
        }
    }

    /** Takes a column of reals, which must be finite. */
    private double[] real(String name, double factor) throws StructureFileException {
        double[] values = (double[]) columns.remove(name);
        int width = values.length / atoms;
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
                throw new StructureFileException(lines.file(), line + 1 + i / width, "found " + values[i]
                        + " in the property '" + name + "', expected a finite number");
            }
        }
        return Tensors.scaled(values, factor);
    }

    private StructureFileException error(String problem) {
        return new StructureFileException(lines.file(), line, problem);
    }

    private void warn(String kind, String problem) {
        warnings.add(kind, "line " + line + ": " + problem);
    }
}
