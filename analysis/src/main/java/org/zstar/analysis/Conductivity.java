package org.zstar.analysis;

import java.util.Map;
import org.zstar.api.atoms.Units;

/** Conductivity of independent ions. */
public final class Conductivity {
    private Conductivity() { }

    /**
     * Nernst and Einstein: σ = Σ_s N_s q_s² D_s / (V k_B T), as if ions moved independently of each other. Its ratio to the
     * conductivity from the current is the Haven ratio.
     *
     * @param diffusion D_s in cm²/s by symbol
     * @param atoms N_s by symbol
     * @param charges q_s in e by symbol
     * @param volume V in Å³
     * @param temperature in K
     * @return in S/m
     */
    public static double nernstEinstein(Map<String, Double> diffusion, Map<String, Integer> atoms,
                                        Map<String, Double> charges, double volume, double temperature) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : diffusion.entrySet()) {
            Double charge = charges.get(entry.getKey());
            if (charge == null) {
                throw new IllegalArgumentException("no charge is given for " + entry.getKey());
            }
            sum += atoms.get(entry.getKey()) * charge * charge * entry.getValue() / DiffusionCoefficient.CM2_PER_S;
        }
        return ChargeCurrent.S_PER_M * sum / (volume * Units.BOLTZMANN * temperature);
    }
}
