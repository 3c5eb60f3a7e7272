package org.zstar.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;

/**
 * Target of the Jazzer fuzzer: reads arbitrary bytes as one format. Any end but structures or one
 * {@link StructureFileException} that names the file is a finding; so is what Jazzer itself watches, time and memory.
 */
public final class ReaderFuzzer {
    private static final ReadOptions OPTIONS = new ReadOptions(true, true, 16L << 20);

    private final StructureFormat format;
    private final Path file;

    private ReaderFuzzer(StructureFormat format, Path file) {
        this.format = format;
        this.file = file;
    }

    /** Called by Jazzer for every input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Holder.FUZZER.read(input);
    }

    private void read(byte[] input) {
        try {
            Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException("the fuzzer cannot write its input", e);
        }
        try (StructureReader reader = format.read(file, OPTIONS)) {
            while (reader.next() != null) {
                reader.warnings();
            }
            reader.warnings();
        } catch (StructureFileException e) {
            if (!e.getMessage().startsWith(file.toString())) {
                throw new IllegalStateException("an error that does not name the file: " + e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("an error that is no StructureFileException: " + e, e);
        }
    }

    /** Jazzer calls a static method; the format, chosen by a system property, is made at the first call. */
    private static final class Holder {
        private static final ReaderFuzzer FUZZER = make();

        private static ReaderFuzzer make() {
            try {
                // not deleted on exit, because Jazzer goes on while the virtual machine shuts down
                Path file = Files.createTempFile("input", "");
                return new ReaderFuzzer(Formats.named(System.getProperty("zstar.format", "")), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
