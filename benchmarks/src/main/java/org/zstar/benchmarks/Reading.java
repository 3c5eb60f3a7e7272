package org.zstar.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.StructureFiles;
import org.zstar.io.vasp.OutcarFormat;
import org.zstar.io.xyz.ExtendedXyzFormat;

/** Reads every file that a line of the input names, and answers with the number of frames and the seconds that it took. */
public final class Reading {
    private Reading() { }

    /**
     * @param args none
     * @throws IOException where a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        StructureFiles files = new StructureFiles(List.of(new OutcarFormat(), new ExtendedXyzFormat()));
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            long start = System.nanoTime();
            long frames = 0;
            try (StructureReader reader = files.read(Path.of(name), ReadOptions.DEFAULT)) {
                while (reader.next() != null) {
                    frames++;
                }
            }
            Table.say("%d %.6f%n", frames, 1e-9 * (System.nanoTime() - start));
        }
    }
}
