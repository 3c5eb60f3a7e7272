package org.zstar.app.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.zstar.api.atoms.Structure;
import org.zstar.api.plugin.Option;
import org.zstar.app.run.Inputs;

/**
 * One structure from a file, perhaps stretched, repeated and with atoms taken out.
 *
 * @param file any known format
 * @param frame number from 0; negative numbers count from the end
 * @param scale factors of the three lattice vectors, above 0; atoms keep their fractional coordinates
 * @param supercell repetitions along the three lattice vectors
 * @param remove atoms to take out, numbers from 0 in the (repeated) structure
 */
public record StructureSource(
        @Option("file of the structure, in any known format") Path file,
        @Option(value = "which structure of the file, from 0; -1 is the last", byDefault = "0") int frame,
        @Option(value = "factors of the lattice vectors; atoms keep their fractional coordinates", byDefault = "[1,1,1]")
        double[] scale,
        @Option(value = "repetitions along each lattice vector", byDefault = "[1,1,1]", min = 1, max = 1000) int[] supercell,
        @Option(value = "atoms to take out, numbered from 0 in the repeated structure", byDefault = "[]", min = 0)
        int[] remove) {
    private static final long MOST_ATOMS = 50_000_000;
    private static final double MOST_SCALED = 1000;

    public StructureSource {
        if (scale.length != 3 || !Arrays.stream(scale).allMatch(factor -> factor > 0 && factor < MOST_SCALED)) {
            throw new IllegalArgumentException("scale is " + Arrays.toString(scale)
                    + "; expected three numbers above 0 and below " + MOST_SCALED);
        }
        if (supercell.length != 3) {
            throw new IllegalArgumentException("supercell is " + Arrays.toString(supercell)
                    + "; expected three whole numbers");
        }
    }

    /**
     * Reads and prepares the structure.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the options do not fit the structure
     */
    public Structure read(Inputs inputs) throws IOException {
        Structure read = inputs.frame(file, frame);
        long atoms = (long) read.size() * supercell[0] * supercell[1] * supercell[2];
        if (atoms > MOST_ATOMS) {
            throw new IllegalArgumentException("supercell " + Arrays.toString(supercell) + " of " + read.size()
                    + " atoms has " + atoms + " atoms; expected at most " + MOST_ATOMS);
        }
        Structure structure = Supercells.without(Supercells.repeat(Supercells.scale(read, scale), supercell), remove);
        if (structure.size() == 0) {
            throw new IllegalArgumentException(file + ": the structure has no atoms");
        }
        return structure;
    }
}
