package org.zstar.bridge.n2p2;

import java.util.List;
import org.zstar.api.io.StructureFileException;

/**
 * Units of its own in which n2p2 evaluates networks. Lengths are multiplied with conv_length before they enter a symmetry
 * function, parameters too, so that it drops out of all but the rounding; the energy of a structure is
 * Σ NN / conv_energy + N mean_energy.
 *
 * @param mean mean_energy, per atom
 * @param energy conv_energy
 */
record Normalisation(double mean, double energy) {
    static Normalisation of(Settings settings) throws StructureFileException {
        List<String> keywords = List.of("mean_energy", "conv_energy", "conv_length");
        List<String> missing = keywords.stream().filter(keyword -> !settings.has(keyword)).toList();
        if (missing.size() == keywords.size()) {
            return new Normalisation(0, 1);
        }
        if (!missing.isEmpty()) {
            throw new StructureFileException(settings.file(), 0, "has no line " + missing + ", but others of " + keywords
                    + "; expected all or none of them");
        }
        double energy = settings.real("conv_energy", 1);
        if (energy == 0) {
            throw settings.required("conv_energy").unlike("0", "a factor that is not zero");
        }
        return new Normalisation(settings.real("mean_energy", 0), energy);
    }
}
