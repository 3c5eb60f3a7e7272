package org.zstar.io.xyz;

import java.util.Arrays;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;

/** One property of the atoms of a frame: its name, how many words it takes per row, and the values read so far. */
abstract class Column {
    final String name;
    final int width;
    final String what;
    private final int most;

    /** @param atoms number of rows that the frame announces */
    Column(String name, int width, int atoms) {
        this.name = name;
        this.width = width;
        this.most = width * atoms;
        this.what = "the property '" + name + "'";
    }

    /**
     * @param rows rows to reserve memory for; further ones are added as they come, so that a wrong number of atoms costs no
     *             more memory than the file has content
     * @return the column of a type letter, or null if there is no such type
     */
    static Column of(String name, String type, int width, int atoms, int rows) {
        return switch (type) {
            case "R" -> new Reals(name, width, atoms, rows);
            case "I" -> new Wholes(name, width, atoms, rows);
            case "S" -> new Texts(name, width, atoms, rows);
            case "L" -> new Flags(name, width, atoms, rows);
            default -> null;
        };
    }

    final int enlarged(int needed) {
        return (int) Math.min(2L * needed, most);
    }

    abstract void read(Fields fields, int row) throws StructureFileException;

    /** An array with exactly the values of the given number of rows. */
    abstract Object values(int rows);

    static final class Reals extends Column {
        private double[] values;

        Reals(String name, int width, int atoms, int rows) {
            super(name, width, atoms);
            values = new double[width * rows];
        }

        @Override
        void read(Fields fields, int row) throws StructureFileException {
            int from = row * width;
            if (from + width > values.length) {
                values = Arrays.copyOf(values, enlarged(from + width));
            }
            fields.anyReals(values, from, width, what);
        }

        @Override
        double[] values(int rows) {
            return values.length == rows * width ? values : Arrays.copyOf(values, rows * width);
        }
    }

    static final class Wholes extends Column {
        private long[] values;

        Wholes(String name, int width, int atoms, int rows) {
            super(name, width, atoms);
            values = new long[width * rows];
        }

        @Override
        void read(Fields fields, int row) throws StructureFileException {
            int from = row * width;
            if (from + width > values.length) {
                values = Arrays.copyOf(values, enlarged(from + width));
            }
            for (int i = from; i < from + width; i++) {
                values[i] = fields.integer(what);
            }
        }

        @Override
        long[] values(int rows) {
            return values.length == rows * width ? values : Arrays.copyOf(values, rows * width);
        }
    }

    static final class Texts extends Column {
        private String[] values;

        Texts(String name, int width, int atoms, int rows) {
            super(name, width, atoms);
            values = new String[width * rows];
        }

        @Override
        void read(Fields fields, int row) throws StructureFileException {
            int from = row * width;
            if (from + width > values.length) {
                values = Arrays.copyOf(values, enlarged(from + width));
            }
            for (int i = from; i < from + width; i++) {
                values[i] = fields.text(what);
            }
        }

        @Override
        String[] values(int rows) {
            return values.length == rows * width ? values : Arrays.copyOf(values, rows * width);
        }
    }

    static final class Flags extends Column {
        private boolean[] values;

        Flags(String name, int width, int atoms, int rows) {
            super(name, width, atoms);
            values = new boolean[width * rows];
        }

        @Override
        void read(Fields fields, int row) throws StructureFileException {
            int from = row * width;
            if (from + width > values.length) {
                values = Arrays.copyOf(values, enlarged(from + width));
            }
            for (int i = from; i < from + width; i++) {
                Boolean flag = Words.flag(fields.text(what));
                if (flag == null) {
                    throw fields.expected("T or F for " + what);
                }
                values[i] = flag;
            }
        }

        @Override
        boolean[] values(int rows) {
            return values.length == rows * width ? values : Arrays.copyOf(values, rows * width);
        }
    }
}
