package org.zstar.app.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.zstar.io.text.TextOutput;

/** A CSV table that grows by a row now and then, and goes on after a checkpoint. */
public final class GrowingTable implements Closeable {
    private final Path file;
    private final TextOutput out;
    private boolean headed;

    private GrowingTable(Path file, boolean headed) throws IOException {
        this.file = file;
        this.out = TextOutput.append(file);
        this.headed = headed;
    }

    /**
     * Opens a table.
     *
     * @param bytes length to go on from, as {@link #settle()} told it; 0 to start anew
     */
    public static GrowingTable open(Path file, long bytes) throws IOException {
        ContinuedFile.cut(file, bytes);
        return new GrowingTable(file, bytes > 0);
    }

    /** Adds a row; the first one also gives the columns their names. */
    public void add(Map<String, Double> row) throws IOException {
        if (!headed) {
            out.put(String.join(",", row.keySet())).line();
            headed = true;
        }
        String separator = "";
        for (double value : row.values()) {
            CsvFiles.put(out.put(separator), value);
            separator = ",";
        }
        out.line();
    }

    /** Makes what has been written survive a crash of the machine. @return length of the file in bytes */
    public long settle() throws IOException {
        out.flush();
        return ContinuedFile.settle(file);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
