package org.zstar.model.bec.baseline;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/**
 * The baseline M_α = Σ_j q_s(j) u_jα of unwrapped positions u, with Z = q δ. A model that adds a periodic function of the
 * positions to it carries the charge q through the cell, as quantised charge transport demands (Grasselli and Baroni, Nat.
 * Phys. 15, 967 (2019)), and its Born charges sum to the net charge of the cell. Without any charges it is the form of arXiv
 * 2305.19546, where both are zero.
 */
public final class OxidationStates {
    private final Map<String, Double> charges;
    /** By atomic number, NaN where there is none. */
    private final double[] charge = new double[Elements.count()];

    /** @param charges q in e by element symbol; empty for no baseline */
    public OxidationStates(Map<String, Double> charges) {
        this.charges = new TreeMap<>(charges);
        Arrays.fill(charge, charges.isEmpty() ? 0 : Double.NaN);
        charges.forEach((symbol, q) -> {
            if (!Double.isFinite(q)) {
                throw new IllegalArgumentException("the oxidation state of " + symbol + " is " + q
                        + "; expected a finite number in e");
            }
            charge[Elements.number(symbol)] = q;
        });
    }

    /** q in e of an atomic number. */
    public double of(int species) {
        double q = charge[species];
        if (Double.isNaN(q)) {
            throw new IllegalArgumentException("no oxidation state for " + Elements.symbol(species) + "; the baseline has "
                    + charges);
        }
        return q;
    }

    /** Adds Σ_j q_j u_j in e·Å. */
    public void addPolarisation(int[] species, double[] positions, double[] polarisation) {
        for (int j = 0; j < species.length; j++) {
            double q = of(species[j]);
            for (int a = 0; a < 3; a++) {
                polarisation[a] += q * positions[3 * j + a];
            }
        }
    }

    /** Adds q to the diagonal of 9N Born charges in e. */
    public void addCharges(int[] species, double[] charges) {
        for (int j = 0; j < species.length; j++) {
            double q = of(species[j]);
            for (int a = 0; a < 3; a++) {
                charges[9 * j + 4 * a] += q;
            }
        }
    }

    /** Adds q E to 3N forces in eV/Å. */
    public void addForces(int[] species, double[] field, double[] forces) {
        for (int j = 0; j < species.length; j++) {
            double q = of(species[j]);
            for (int a = 0; a < 3; a++) {
                forces[3 * j + a] += q * field[a];
            }
        }
    }

    /**
     * Refuses a structure whose net charge is known and differs from the sum of the charges.
     *
     * @param where names the structure in the message
     */
    public void requireNetCharge(Structure structure, String where) {
        Double known = structure.labels().charge();
        double sum = 0;
        for (int species : structure.species()) {
            sum += of(species);
        }
        if (known != null && !charges.isEmpty() && Math.abs(known - sum) > 1e-6) {
            throw new IllegalArgumentException("the oxidation states " + charges + " of " + where + " ("
                    + structure.formula() + ") sum to " + sum + " e, but its charge is " + known
                    + " e; correct one of them");
        }
    }

    /**
     * What is left of reference Born charges for a periodic function to describe.
     *
     * @param structure has Born charges
     * @return per field direction α, the 3N numbers Z_αβ(j) − q_j δ_αβ in e
     */
    public double[][] deviations(Structure structure) {
        double[] z = structure.labels().bornCharges();
        double[][] rows = new double[3][3 * structure.size()];
        for (int j = 0; j < structure.size(); j++) {
            double q = of(structure.species()[j]);
            for (int k = 0; k < 9; k++) {
                rows[k / 3][3 * j + k % 3] = z[9 * j + k] - (k % 4 == 0 ? q : 0);
            }
        }
        return rows;
    }

    /**
     * What is left of a reference polarisation. It is known modulo e times lattice vectors; of the possible differences the
     * one with fractional coordinates between −½ and ½ is taken.
     *
     * @param structure has a polarisation
     * @return M − Σ_j q_j u_j in e·Å, three numbers
     */
    public double[] polarisationDeviation(Structure structure) {
        return polarisationDeviation(structure, new double[3]);
    }

    /**
     * The same, but of the possible differences the one that is nearest to an expected one.
     *
     * @param structure has a polarisation
     * @param expected in e·Å, three numbers
     */
    public double[] polarisationDeviation(Structure structure, double[] expected) {
        double[] known = structure.labels().polarisation(), rigid = new double[3];
        addPolarisation(structure.species(), structure.positions(), rigid);
        double[] d = {known[0] - rigid[0], known[1] - rigid[1], known[2] - rigid[2]};
        double[] nearest = d.clone();
        for (int v = 0; v < 3; v++) {
            if (structure.cell().isPeriodic(v)) {
                double turns = Math.rint(structure.cell().fractional(d[0] - expected[0], d[1] - expected[1],
                        d[2] - expected[2], v));
                for (int a = 0; a < 3; a++) {
                    nearest[a] -= turns * structure.cell().vector(v, a);
                }
            }
        }
        return nearest;
    }

    /** Whether there are no charges at all. */
    public boolean isNone() {
        return charges.isEmpty();
    }

    @Override
    public String toString() {
        return charges.isEmpty() ? "no baseline" : "baseline " + charges;
    }
}
