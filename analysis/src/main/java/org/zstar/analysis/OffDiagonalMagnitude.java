package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;

/**
 * Mean size of the off-diagonal components of Born charges per element: the average over atoms of
 * Σ_{α≠β} sqrt(Z_αβ²/6), as arXiv 2305.19546 prints it, and of their root mean square sqrt(Σ_{α≠β} Z_αβ²/6), which is what
 * the values given there suggest.
 */
public final class OffDiagonalMagnitude {
    private final Map<Integer, double[]> sums = new TreeMap<>();

    /**
     * Takes in the charges of one structure.
     *
     * @param species N atomic numbers
     * @param bornCharges 9N in e
     */
    public void add(int[] species, double[] bornCharges) {
        if (bornCharges.length != 9 * species.length) {
            throw new IllegalArgumentException("expected " + 9 * species.length + " Born charges for " + species.length
                    + " atoms, found " + bornCharges.length);
        }
        for (int i = 0; i < species.length; i++) {
            double sum = 0, squares = 0;
            for (int k = 0; k < 9; k++) {
                double z = k % 4 == 0 ? 0 : bornCharges[9 * i + k];
                sum += Math.abs(z) / Math.sqrt(6);
                squares += z * z / 6;
            }
            double[] entry = sums.computeIfAbsent(species[i], z -> new double[3]);
            entry[0] += sum;
            entry[1] += Math.sqrt(squares);
            entry[2]++;
        }
    }

    /** {@code bec_offdiagonal_magnitude_e_Li}, {@code bec_offdiagonal_rms_e_Li} and so on. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        sums.forEach((z, entry) -> {
            values.put("bec_offdiagonal_magnitude_e_" + Elements.symbol(z), entry[0] / entry[2]);
            values.put("bec_offdiagonal_rms_e_" + Elements.symbol(z), entry[1] / entry[2]);
        });
        return values;
    }
}
