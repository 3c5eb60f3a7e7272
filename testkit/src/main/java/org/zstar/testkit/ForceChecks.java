package org.zstar.testkit;

import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Potential;
import org.zstar.api.parallel.Workers;

/** Checks of a {@link ForceContribution}; a {@code Potential} is checked as {@link #of}. */
public final class ForceChecks {
    private ForceChecks() { }

    /** A potential as a force contribution. */
    public static ForceContribution of(Potential potential) {
        return new ForceContribution() {
            @Override
            public double cutoff() {
                return potential.cutoff();
            }

            @Override
            public void addTo(Geometry geometry, Forces sum) {
                potential.addTo(geometry, sum);
            }
        };
    }

    /** Energy, forces and virial of a structure, on its own neighbour list and one thread. */
    public static Forces evaluate(ForceContribution contribution, Structure s) {
        try (Workers workers = Workers.serial()) {
            return evaluate(contribution, s, workers);
        }
    }

    private static Forces evaluate(ForceContribution contribution, Structure s, Workers workers) {
        Forces sum = new Forces(s.size());
        contribution.addTo(Change.geometry(s, contribution.cutoff(), workers), sum);
        return sum;
    }

    /** Everything that holds for a potential of the atoms alone: all other checks of this class. */
    public static void potential(ForceContribution contribution, Structure s, double tolerance) {
        forces(contribution, s, tolerance);
        virial(contribution, s, tolerance);
        addsToTheSum(contribution, s);
        sameBitsOnAnyNumberOfThreads(contribution, s);
        translationInvariant(contribution, s);
        rotationInvariant(contribution, s, Change.rotation(1));
        permutationInvariant(contribution, s);
    }

    /** Forces are the negative central differences of the energy, to {@code tolerance} of the largest force. */
    public static void forces(ForceContribution contribution, Structure s, double tolerance) {
        double[] expected = new double[3 * s.size()];
        for (int k = 0; k < expected.length; k++) {
            int coordinate = k;
            expected[k] = -Derivative.ofNumber(h -> evaluate(contribution, Change.moved(s, coordinate, h)).energy(),
                    Derivative.STEP);
        }
        Compare.close("forces against finite differences", evaluate(contribution, s).forces(), expected, tolerance);
    }

    /** The virial is the central difference of the energy under strain, to {@code tolerance} of its largest component. */
    public static void virial(ForceContribution contribution, Structure s, double tolerance) {
        double[] expected = new double[9];
        for (int k = 0; k < 9; k++) {
            int component = k;
            expected[k] = Derivative.ofNumber(h -> evaluate(contribution, Change.strained(s, component, h)).energy(),
                    0.2 * Derivative.STEP);
        }
        Compare.close("virial against finite differences", evaluate(contribution, s).virial(), expected, tolerance);
    }

    /** The contribution adds to what others have put into the sum. */
    public static void addsToTheSum(ForceContribution contribution, Structure s) {
        Forces alone = evaluate(contribution, s);
        Forces sum = new Forces(s.size());
        double[] before = Change.randomDisplacement(s.size(), 5);
        System.arraycopy(before, 0, sum.forces(), 0, before.length);
        sum.addEnergy(2.5);
        sum.virial()[4] = -1.5;
        try (Workers workers = Workers.serial()) {
            contribution.addTo(Change.geometry(s, contribution.cutoff(), workers), sum);
        }
        double scale = 1e-12 * (10 + Compare.largest(alone.forces()) + Math.abs(alone.energy())
                + Compare.largest(alone.virial()));
        for (int k = 0; k < before.length; k++) {
            before[k] += alone.forces()[k];
        }
        Compare.within("forces added to others", sum.forces(), before, scale);
        Compare.within("energy added to others", sum.energy(), alone.energy() + 2.5, scale);
        Compare.within("virial added to others", sum.virial()[4], alone.virial()[4] - 1.5, scale);
    }

    /** One, two and three threads give the same bits, and so does a second evaluation. */
    public static void sameBitsOnAnyNumberOfThreads(ForceContribution contribution, Structure s) {
        Forces serial = evaluate(contribution, s);
        for (int threads = 1; threads <= 3; threads++) {
            try (Workers workers = Workers.of(threads)) {
                Forces parallel = evaluate(contribution, s, workers);
                String where = " on " + threads + " threads";
                Compare.identical("forces" + where, parallel.forces(), serial.forces());
                Compare.identical("virial" + where, parallel.virial(), serial.virial());
                Compare.identical("energy" + where, new double[] {parallel.energy()}, new double[] {serial.energy()});
            }
        }
    }

    /** Moving all atoms together changes nothing, and no net force acts. */
    public static void translationInvariant(ForceContribution contribution, Structure s) {
        Forces here = evaluate(contribution, s);
        Forces there = evaluate(contribution, Change.translated(s, 0.7, -1.3, 0.4));
        same("after a translation", there, here, here.forces(), here.virial());
        double[] net = new double[3];
        for (int k = 0; k < here.forces().length; k++) {
            net[k % 3] += here.forces()[k];
        }
        Compare.within("net force", net, new double[3], 1e-9 * (1 + Compare.largest(here.forces())));
    }

    /** Rotating cell and atoms leaves the energy and turns forces and virial. */
    public static void rotationInvariant(ForceContribution contribution, Structure s, double[] rotation) {
        Forces here = evaluate(contribution, s);
        Forces there = evaluate(contribution, Change.mapped(s, rotation));
        same("after a rotation", there, here, Change.map(here.forces(), rotation),
                Tensors.rotated(here.virial(), rotation));
    }

    /** The order of the atoms does not matter. */
    public static void permutationInvariant(ForceContribution contribution, Structure s) {
        Forces here = evaluate(contribution, s);
        int[] order = Change.shuffle(s.size());
        Forces there = evaluate(contribution, Change.reordered(s, order));
        same("after a permutation", there, here, Change.reordered(here.forces(), order), here.virial());
    }

    private static void same(String when, Forces there, Forces here, double[] forces, double[] virial) {
        Compare.within("energy " + when, there.energy(), here.energy(), 1e-9 * (1 + Math.abs(here.energy())));
        Compare.close("forces " + when, there.forces(), forces, 1e-8);
        Compare.close("virial " + when, there.virial(), virial, 1e-8);
    }
}
