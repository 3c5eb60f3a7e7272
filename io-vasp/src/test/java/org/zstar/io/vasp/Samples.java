package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;

/** The sample files and what the tests do with them. */
final class Samples {
    static final ReadOptions EVERYTHING = new ReadOptions(true, true, ReadOptions.DEFAULT.largestContent());

    private Samples() { }

    /** What a file gave. */
    record Content(List<Structure> structures, List<String> warnings) { }

    static byte[] bytes(String sample) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(sample)) {
            return in.readAllBytes();
        }
    }

    static String text(String sample) throws IOException {
        return new String(bytes(sample), StandardCharsets.UTF_8);
    }

    static Content read(StructureFormat format, Path file, ReadOptions options) throws IOException {
        try (StructureReader reader = format.read(file, options)) {
            List<Structure> all = reader.all();
            return new Content(all, reader.warnings());
        }
    }

    static Content read(StructureFormat format, Path folder, String text, ReadOptions options) throws IOException {
        return read(format, Files.writeString(folder.resolve("input"), text), options);
    }

    static Content read(StructureFormat format, Path folder, String text) throws IOException {
        return read(format, folder, text, ReadOptions.DEFAULT);
    }

    /** The message of the error that reading must end with, after the file's name. */
    static String error(StructureFormat format, Path folder, String text) {
        Path file = folder.resolve("input");
        return assertThrows(StructureFileException.class, () -> read(format, folder, text)).getMessage()
                .replace(file.toString(), "");
    }
}
