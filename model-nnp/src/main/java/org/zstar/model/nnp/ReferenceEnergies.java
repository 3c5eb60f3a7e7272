package org.zstar.model.nnp;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

/**
 * Energies e_s per atom of each element by least squares, E/N ≈ Σ_s n_s e_s / N, so that the networks learn differences of
 * some eV and not total energies of thousands. Compositions that do not tell elements apart get the solution of smallest
 * norm.
 *
 * <p>Energies of charged cells contain an offset per charge of their own. As long as every composition comes with one
 * charge, the elements absorb it (a Li⁺ vacancy fixes the energy of Li⁺). Where a composition occurs with several charges
 * they cannot, and an energy per net charge is fitted as well and taken off the reference energies.
 *
 * @param elements energy in eV per symbol
 * @param perCharge energy in eV per e of net charge
 */
record ReferenceEnergies(Map<String, Double> elements, double perCharge) {
    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-15;

    /** Fits the energies of the structures that have one. */
    static ReferenceEnergies fit(List<Structure> structures, int[] species) {
        List<Structure> known = structures.stream().filter(s -> s.labels().energy() != null).toList();
        boolean charged = isChargeAmbiguous(known);
        int columns = species.length + (charged ? 1 : 0);
        double[][] rows = new double[known.size()][columns];
        double[] targets = new double[known.size()];
        for (int r = 0; r < rows.length; r++) {
            Structure s = known.get(r);
            for (int z : s.species()) {
                for (int k = 0; k < species.length; k++) {
                    rows[r][k] += z == species[k] ? 1.0 / s.size() : 0;
                }
            }
            if (charged) {
                rows[r][species.length] = charge(s) / s.size();
            }
            targets[r] = s.labels().energy() / s.size();
        }
        double[] solution = solve(rows, targets, columns);
        Map<String, Double> elements = new LinkedHashMap<>();
        for (int k = 0; k < species.length; k++) {
            elements.put(Elements.symbol(species[k]), solution[k]);
        }
        return new ReferenceEnergies(elements, charged ? solution[species.length] : 0);
    }

    private static double charge(Structure s) {
        return s.labels().charge() == null ? 0 : s.labels().charge();
    }

    private static boolean isChargeAmbiguous(List<Structure> structures) {
        Map<String, Double> chargeOf = new HashMap<>();
        return structures.stream().anyMatch(s -> {
            Double other = chargeOf.putIfAbsent(s.formula(), charge(s));
            return other != null && other != charge(s);
        });
    }

    /** Least squares by conjugate gradients (CGLS); started at zero they converge to the solution of smallest norm. */
    private static double[] solve(double[][] rows, double[] targets, int columns) {
        double[] x = new double[columns], residual = targets.clone(), s = transposed(rows, residual, columns), p = s.clone();
        double square = dot(s, s), first = square;
        for (int k = 0; k < ITERATIONS && square > TOLERANCE * TOLERANCE * first; k++) {
            double[] q = new double[rows.length];
            for (int r = 0; r < rows.length; r++) {
                q[r] = dot(rows[r], p);
            }
            double length = square / dot(q, q);
            for (int c = 0; c < columns; c++) {
                x[c] += length * p[c];
            }
            for (int r = 0; r < rows.length; r++) {
                residual[r] -= length * q[r];
            }
            s = transposed(rows, residual, columns);
            double next = dot(s, s);
            for (int c = 0; c < columns; c++) {
                p[c] = s[c] + next / square * p[c];
            }
            square = next;
        }
        return x;
    }

    private static double[] transposed(double[][] rows, double[] v, int columns) {
        double[] product = new double[columns];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns; c++) {
                product[c] += rows[r][c] * v[r];
            }
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** Energy of a structure that the networks have to explain. */
    double remainder(Structure s) {
        double energy = s.labels().energy() - perCharge * charge(s);
        for (int z : s.species()) {
            energy -= elements.get(Elements.symbol(z));
        }
        return energy;
    }
}
