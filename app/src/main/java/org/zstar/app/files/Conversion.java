package org.zstar.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.AtomicFile;

/**
 * Writes the frames of a file as another one.
 *
 * @param selection which frames
 * @param repetition supercell of each
 * @param species renaming of species, or null
 * @param transposesBorn whether rows and columns of Born charges are exchanged
 */
public record Conversion(FrameSelection selection, Repetition repetition, SpeciesMap species, boolean transposesBorn) {
    /** What was done. @param frames number of frames written @param warnings what the user should know */
    public record Outcome(long frames, List<String> warnings) { }

    /**
     * Converts. The target appears when it is complete, and stays as it was if anything goes wrong.
     *
     * @throws StructureFileException if the source is wrong, or holds none of the selected frames
     * @throws IllegalArgumentException if the target's format cannot hold the frames
     */
    public Outcome run(FrameSource source, Path target, StructureFormat format) throws IOException {
        if (Files.isDirectory(target)) {
            throw new StructureFileException(target, 0, "is a directory; expected the name of a file to write");
        }
        long[] written = new long[1];
        try (AtomicFile file = new AtomicFile(target)) {
            FrameSource.Outcome outcome;
            try (StructureWriter writer = format.write(file.temporary())) {
                outcome = source.read(selection, (number, structure) -> {
                    writer.write(changed(structure, number));
                    written[0]++;
                });
            }
            if (written[0] == 0) {
                throw new StructureFileException(source.file(), 0, "none of its " + outcome.frames()
                        + " frames is selected by " + selection + "; nothing was written");
            }
            file.commit();
            return new Outcome(written[0], warnings(outcome));
        }
    }

    private Structure changed(Structure structure, long number) {
        try {
            Structure named = species == null ? structure : species.apply(structure);
            return repetition.apply(transposesBorn ? Transposition.apply(named) : named);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("frame " + number + ": " + e.getMessage(), e);
        }
    }

    private List<String> warnings(FrameSource.Outcome outcome) {
        List<String> warnings = new ArrayList<>(outcome.warnings());
        if (species != null && !species.unused().isEmpty()) {
            warnings.add("no atom is of the kind " + String.join(", ", species.unused()) + " that the species map names");
        }
        return warnings;
    }
}
