package org.zstar.io.vasp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

/** What is known of one ionic step while its file is read, in VASP's units. Unknown is null. */
final class IonicStep {
    /** One kB = 0.1 GPa in eV/Å³. */
    private static final double KILOBAR = 0.1 / Units.GPA_PER_EV_PER_ANGSTROM3;

    /** From 1, over all steps of the run in the file. */
    long number;
    Cell cell;
    double[] positions;
    double[] forces;
    private double[] stress;
    Double freeEnergy;
    Double sigmaToZero;
    Double withoutEntropy;
    private double[] bornCharges;
    private int bornRank;
    private double[] dielectric;
    private int dielectricRank;
    Boolean converged;
    /** Time from one step to the next in fs, in molecular dynamics. */
    Double timeStep;
    boolean machineLearned;
    /** Whether a number was printed as stars or is not finite. */
    boolean overflow;

    /** Takes minus the stress in kB: xx yy zz xy yz zx, or nine numbers row by row, which are not quite symmetric. */
    void stressFromKilobars(double... t) {
        stress = t.length == 9 ? t.clone() : new double[] {t[0], t[3], t[5], t[3], t[1], t[4], t[5], t[4], t[2]};
        for (int i = 0; i < 9; i++) {
            stress[i] *= -KILOBAR;
        }
    }

    boolean hasStress() {
        return stress != null;
    }

    /**
     * Takes Born charges unless better ones are known.
     *
     * @param charges nine numbers per atom, rows are field directions
     * @param rank how well they include local fields
     */
    void bornCharges(double[] charges, int rank) {
        if (rank >= bornRank) {
            bornCharges = charges;
            bornRank = rank;
        }
    }

    /** Takes a static dielectric tensor of clamped ions unless a better one is known. */
    void dielectric(double[] tensor, int rank) {
        if (rank >= dielectricRank) {
            dielectric = tensor;
            dielectricRank = rank;
        }
    }

    boolean hasResponse() {
        return bornCharges != null || dielectric != null;
    }

    /** Hands Born charges and dielectric tensor on to a step of their own, at the place of another step. */
    IonicStep responseAt(IonicStep place) {
        IonicStep response = new IonicStep();
        response.number = place.number;
        response.cell = place.cell;
        response.positions = place.positions;
        response.bornCharges = bornCharges;
        response.dielectric = dielectric;
        bornCharges = null;
        dielectric = null;
        return response;
    }

    /** Whether this is what VASP prints before its force field has learned anything: zeros. */
    boolean isBlankPrediction() {
        if (!machineLearned || freeEnergy == null || freeEnergy != 0) {
            return false;
        }
        for (double f : forces == null ? new double[0] : forces) {
            if (f != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The labelled structure.
     *
     * @param species N atomic numbers
     * @param charge net charge in e, or null
     */
    Structure structure(int[] species, Double charge) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("ionic_step", number);
        put(info, "time_step_fs", timeStep);
        put(info, "converged", converged);
        if (machineLearned) {
            info.put("machine_learned", true);
        }
        put(info, "energy_sigma0", sigmaToZero);
        put(info, "energy_without_entropy", withoutEntropy);
        put(info, "dielectric_tensor", dielectric);
        Labels labels = new Labels(freeEnergy, forces, stress, null, bornCharges, charge);
        return new Structure(cell, species, positions, null, labels, info, Map.of());
    }

    private static void put(Map<String, Object> info, String key, Object value) {
        if (value != null) {
            info.put(key, value);
        }
    }
}
