package org.zstar.io.xyz;

import java.lang.reflect.Array;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;

/**
 * One property of the atoms of a frame: its name, how many words it takes per row, and the values read so far. Memory is
 * reserved for some rows and added as further ones come, so that a wrong number of atoms costs no more than the file holds.
 */
abstract class Column {
    final String name;
    final int width;
    final String what;
    private final int most;
    private int capacity;
    private Object array;

    /**
     * @param name of the property
     * @param width words per row
     * @param atoms number of rows that the frame announces
     * @param array room for the first rows
     */
    Column(String name, int width, int atoms, Object array) {
        this.name = name;
        this.width = width;
        this.most = width * atoms;
        this.what = "the property '" + name + "'";
        this.array = array;
        this.capacity = Array.getLength(array);
    }

    /**
     * The column of a type.
     *
     * @param type R, I, S or L
     * @param rows rows to reserve memory for
     */
    static Column of(String name, String type, int width, int atoms, int rows) {
        return switch (type) {
            case "R" -> new Reals(name, width, atoms, rows);
            case "I" -> new Wholes(name, width, atoms, rows);
            case "S" -> new Texts(name, width, atoms, rows);
            default -> new Flags(name, width, atoms, rows);
        };
    }

    /** Reads the words of a row. */
    final void read(Fields fields, int row) throws StructureFileException {
        int from = row * width;
        if (from + width > capacity) {
            resize((int) Math.min(2L * (from + width), most));
        }
        take(fields, array, from);
    }

    private void resize(int length) {
        Object larger = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, larger, 0, Math.min(capacity, length));
        array = larger;
        capacity = length;
    }

    /** Puts the values of one row into the array, from an index on. */
    abstract void take(Fields fields, Object array, int from) throws StructureFileException;

    /** An array with exactly the values of the given number of rows. */
    final Object values(int rows) {
        if (capacity != rows * width) {
            resize(rows * width);
        }
        return array;
    }

    static final class Reals extends Column {
        Reals(String name, int width, int atoms, int rows) {
            super(name, width, atoms, new double[width * rows]);
        }

        @Override
        void take(Fields fields, Object array, int from) throws StructureFileException {
            fields.anyReals((double[]) array, from, width, what);
        }
    }

    private static final class Wholes extends Column {
        Wholes(String name, int width, int atoms, int rows) {
            super(name, width, atoms, new long[width * rows]);
        }

        @Override
        void take(Fields fields, Object array, int from) throws StructureFileException {
            for (int i = from; i < from + width; i++) {
                ((long[]) array)[i] = fields.integer(what);
            }
        }
    }

    private static final class Texts extends Column {
        Texts(String name, int width, int atoms, int rows) {
            super(name, width, atoms, new String[width * rows]);
        }

        @Override
        void take(Fields fields, Object array, int from) throws StructureFileException {
            for (int i = from; i < from + width; i++) {
                ((String[]) array)[i] = fields.text(what);
            }
        }
    }

    private static final class Flags extends Column {
        Flags(String name, int width, int atoms, int rows) {
            super(name, width, atoms, new boolean[width * rows]);
        }

        @Override
        void take(Fields fields, Object array, int from) throws StructureFileException {
            for (int i = from; i < from + width; i++) {
                Boolean flag = Words.flag(fields.text(what));
                if (flag == null) {
                    throw fields.expected("T or F for " + what);
                }
                ((boolean[]) array)[i] = flag;
            }
        }
    }
}
