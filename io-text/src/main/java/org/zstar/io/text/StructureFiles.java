package org.zstar.io.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;

/**
 * Finds the format of a file among those that are there, by name and content.
 *
 * @param formats known formats
 */
public record StructureFiles(List<StructureFormat> formats) {
    private static final int HEAD = 8192;

    public StructureFiles {
        formats = List.copyOf(formats);
    }

    /** Opens a file in the format that fits it best. */
    public StructureReader read(Path file, ReadOptions options) throws IOException {
        return recognised(file).read(file, options);
    }

    /**
     * The format that fits a file best.
     *
     * @throws StructureFileException if none does
     */
    public StructureFormat recognised(Path file) throws IOException {
        String head = Files.exists(file) ? head(file) : "";
        StructureFormat best = best(file, head);
        if (best == null) {
            throw new StructureFileException(file, 0, "neither its name nor its content tells the format; name it, one "
                    + "of " + names(false));
        }
        return best;
    }

    /**
     * The format that a file to be written has by its name.
     *
     * @throws IllegalArgumentException if none that can be written fits
     */
    public StructureFormat forWriting(Path file) {
        StructureFormat best = best(file, "");
        if (best == null || !best.canWrite()) {
            throw new IllegalArgumentException("the name '" + file.getFileName() + "' tells no format that can be written; "
                    + "name it, one of " + names(true));
        }
        return best;
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StructureFormat named(String name) {
        return formats.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("unknown format '" + name + "'; expected one of " + names(false)));
    }

    private StructureFormat best(Path file, String head) {
        String full = file.getFileName().toString();
        String name = Compression.named(full).strip(full);
        StructureFormat best = null;
        int certainty = 0;
        for (StructureFormat f : formats) {
            int c = f.recognises(name, head);
            if (c > certainty) {
                certainty = c;
                best = f;
            }
        }
        return best;
    }

    private String names(boolean writable) {
        return formats.stream().filter(f -> !writable || f.canWrite()).map(StructureFormat::name).sorted()
                .collect(Collectors.joining(", "));
    }

    private static String head(Path file) throws IOException {
        try (ContentStream content = ContentStream.open(file, ReadOptions.DEFAULT.largestContent())) {
            return new String(content.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }
}
