package org.zstar.testkit;

import java.util.Arrays;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;

/** Checks of a {@link ChargeModel}. */
public final class ChargeModelChecks {
    private ChargeModelChecks() { }

    /** The 9N Born charges in e of a structure, on one thread. */
    public static double[] bornCharges(ChargeModel model, Structure s) {
        try (Workers workers = Workers.serial()) {
            return bornCharges(model, s, workers);
        }
    }

    private static double[] bornCharges(ChargeModel model, Structure s, Workers workers) {
        double[] z = new double[9 * s.size()];
        // what was there before must not matter
        Arrays.fill(z, Double.NaN);
        model.bornCharges(Change.geometry(s, model.cutoff(), workers), z);
        return z;
    }

    /** The polarisation in e·Å of a structure, on one thread. */
    public static double[] polarisation(ChargeModel model, Structure s) {
        try (Workers workers = Workers.serial()) {
            return model.polarisation(Change.geometry(s, model.cutoff(), workers));
        }
    }

    /** Born charges are the central differences of the polarisation, to {@code tolerance} of the largest. */
    public static void derivative(ChargeModel model, Structure s, double tolerance) {
        double[] expected = new double[9 * s.size()];
        for (int k = 0; k < 3 * s.size(); k++) {
            int coordinate = k;
            double[] column = Derivative.ofVector(h -> polarisation(model, Change.moved(s, coordinate, h)), Derivative.STEP);
            for (int alpha = 0; alpha < 3; alpha++) {
                expected[9 * (k / 3) + 3 * alpha + k % 3] = column[alpha];
            }
        }
        Compare.close("Born charges against finite differences", bornCharges(model, s), expected, tolerance);
    }

    /** Σ_j Z(j) = Q·1 to 1e-10 e per atom, and M moves by Q times a common translation. */
    public static void sumRule(ChargeModel model, Structure s, double netCharge) {
        double[] z = bornCharges(model, s);
        if (!(Compare.largest(z) > 1e-9)) {
            throw new AssertionError("all Born charges vanish, so that the sum rule proves nothing");
        }
        double[] expected = {netCharge, 0, 0, 0, netCharge, 0, 0, 0, netCharge};
        Compare.within("sum of Born charges", Tensors.sum(z), expected, 1e-10 * s.size());
        double[] m = polarisation(model, s);
        double[] step = {0.7, -1.3, 0.4};
        double[] there = polarisation(model, Change.translated(s, step[0], step[1], step[2]));
        for (int a = 0; a < 3; a++) {
            m[a] += netCharge * step[a];
        }
        Compare.within("polarisation after a translation", there, m, 1e-9 * (1 + Compare.largest(m)));
    }

    /** The model's field force is F_β(j) = Σ_α E_α Z_αβ(j), its energy −E·M, and it leaves the virial alone. */
    public static void fieldForce(ChargeModel model, Structure s, double... field) {
        Forces sum = new Forces(s.size());
        try (Workers workers = Workers.serial()) {
            model.addFieldForce(Change.geometry(s, model.cutoff(), workers), field, sum);
        }
        double[] z = bornCharges(model, s);
        double[] expected = new double[3 * s.size()];
        for (int k = 0; k < expected.length; k++) {
            int zk = 9 * (k / 3) + k % 3;
            expected[k] = field[0] * z[zk] + field[1] * z[zk + 3] + field[2] * z[zk + 6];
        }
        Compare.close("force of the field", sum.forces(), expected, 1e-10);
        double[] m = polarisation(model, s);
        double energy = -(field[0] * m[0] + field[1] * m[1] + field[2] * m[2]);
        Compare.within("energy in the field", sum.energy(), energy, 1e-9 * (1 + Math.abs(energy)));
        Compare.identical("virial of the field", sum.virial(), new double[9]);
    }

    /**
     * M is a vector and Z a tensor under a rotation or reflection of cell and atoms.
     *
     * @param map an orthogonal matrix, row-major
     */
    public static void covariant(ChargeModel model, Structure s, double[] map) {
        Structure turned = Change.mapped(s, map);
        double[] m = polarisation(model, s);
        Compare.within("polarisation after a rotation", polarisation(model, turned), Change.map(m, map),
                1e-9 * (1 + Compare.largest(m)));
        Compare.close("Born charges after a rotation", bornCharges(model, turned),
                Tensors.rotated(bornCharges(model, s), map), 1e-9);
    }

    /** The order of the atoms does not matter. */
    public static void permutationCovariant(ChargeModel model, Structure s) {
        int[] order = Change.shuffle(s.size());
        Structure other = Change.reordered(s, order);
        Compare.close("Born charges after a permutation", bornCharges(model, other),
                Change.reordered(bornCharges(model, s), order), 1e-9);
        double[] m = polarisation(model, s);
        Compare.within("polarisation after a permutation", polarisation(model, other), m,
                1e-9 * (1 + Compare.largest(m)));
    }

    /** One, two and three threads give the same bits. */
    public static void sameBitsOnAnyNumberOfThreads(ChargeModel model, Structure s) {
        double[] z = bornCharges(model, s);
        double[] m = polarisation(model, s);
        for (int threads = 2; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                Compare.identical("Born charges on " + threads + " threads", bornCharges(model, s, workers), z);
                Compare.identical("polarisation on " + threads + " threads",
                        model.polarisation(Change.geometry(s, model.cutoff(), workers)), m);
            }
        }
    }
}
