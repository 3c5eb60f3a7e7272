package org.zstar.io.lammps;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.zstar.api.io.StructureFileException;
import org.zstar.io.text.Fields;

/** Rows of named columns: numbers, or text where the first row holds no number. Memory grows with the rows that are read. */
final class Table {
    private static final int RESERVED = 1 << 16;

    private final String[] names;
    private final int[] powers;
    private final Object[] columns;
    private final String[] what;
    private final Map<String, Integer> index = new HashMap<>();
    private int rows;

    /**
     * @param names of the columns
     * @param powers power of ten that each column is multiplied with
     * @param most number of rows that are announced
     */
    Table(String[] names, int[] powers, int most) {
        this.names = names;
        this.powers = powers;
        this.columns = new Object[names.length];
        this.what = new String[names.length];
        int reserved = Math.max(1, Math.min(most, RESERVED / Math.max(1, names.length)));
        for (int c = 0; c < names.length; c++) {
            columns[c] = new double[reserved];
            what[c] = "the column '" + names[c] + "'";
            index.putIfAbsent(names[c], c);
        }
    }

    void read(Fields fields) throws StructureFileException {
        for (int c = 0; c < names.length; c++) {
            if (rows == 0 && !fields.nextIsNumber()) {
                columns[c] = new String[((double[]) columns[c]).length];
            }
            if (columns[c] instanceof double[] numbers) {
                double[] target = rows < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * rows);
                target[rows] = powers[c] == 0 ? fields.anyReal(what[c]) : fields.anyReal(what[c], powers[c]);
                columns[c] = target;
            } else {
                String[] texts = (String[]) columns[c];
                String[] target = rows < texts.length ? texts : Arrays.copyOf(texts, 2 * rows);
                target[rows] = fields.text(what[c]);
                columns[c] = target;
            }
        }
        rows++;
    }

    int rows() {
        return rows;
    }

    String[] names() {
        return names;
    }

    boolean has(String name) {
        return index.containsKey(name);
    }

    /** Numbers of a column (longer than the rows), or null if it is absent or holds text. */
    double[] numbers(String name) {
        return index.containsKey(name) && columns[index.get(name)] instanceof double[] numbers ? numbers : null;
    }

    /** Texts of a column (longer than the rows); numbers as they would be written. Null if it is absent. */
    String[] texts(String name) {
        if (!index.containsKey(name)) {
            return null;
        }
        if (columns[index.get(name)] instanceof String[] texts) {
            return texts;
        }
        double[] numbers = numbers(name);
        String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) {
            long whole = (long) numbers[i];
            texts[i] = whole == numbers[i] ? Long.toString(whole) : Double.toString(numbers[i]);
        }
        return texts;
    }

    /** The order of the rows by a column of numbers, or their own order without that column. */
    int[] order(String name) {
        double[] keys = numbers(name);
        Integer[] order = new Integer[rows];
        Arrays.setAll(order, i -> i);
        boolean ascending = true;
        for (int i = 1; keys != null && i < rows; i++) {
            ascending &= keys[i - 1] <= keys[i];
        }
        if (!ascending) {
            Arrays.sort(order, (a, b) -> Double.compare(keys[a], keys[b]));
        }
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }
}
