package org.zstar.benchmarks;

import java.io.IOException;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Potential;
import org.zstar.api.parallel.Workers;

/** The potential and the charges that ship with the example of Li₃PO₄: a step without and with the force of a field. */
final class FieldTable {
    private static final int ROUNDS = 9;
    private static final double[] FIELD = {0.03, -0.02, 0.1};

    private final Stopwatch watch;

    FieldTable(Stopwatch watch) {
        this.watch = watch;
    }

    void print() throws IOException {
        for (boolean plain : new boolean[] {false, true}) {
            print(plain);
        }
    }

    private void print(boolean plain) throws IOException {
        Structure s = Samples.crystal(1, 1, 1);
        Potential potential = Evaluation.with(plain, () -> Samples.shipped("nnp.json", Potential.class));
        ChargeModel charges = Evaluation.with(plain, () -> Samples.shipped("bec.json", ChargeModel.class));
        Geometry at = Geometry.of(s.cell(), s.species(), s.positions(), Math.max(potential.cutoff(), charges.cutoff()),
                Workers.serial());
        Forces sum = new Forces(s.size());
        Runnable alone = () -> potential.addTo(at, sum), field = () -> charges.addFieldForce(at, FIELD, sum);
        double[] without = new double[ROUNDS], extra = new double[ROUNDS], ratio = new double[ROUNDS];
        for (int r = -2 * ROUNDS; r < ROUNDS; r++) {
            double first = watch.seconds(40, alone), second = watch.seconds(40, field);
            if (r >= 0) {
                without[r] = first;
                extra[r] = second;
                ratio[r] = 1 + second / first;
            }
        }
        double perAtom = 1e6 / s.size();
        Table.say("%-45s %8.2f µs per atom for the potential, %.2f for the field: %.2f times the potential alone, %.0f bytes%n",
                "shipped charges, " + (plain ? "plain Java" : "vectors"), perAtom * Stopwatch.median(without),
                perAtom * Stopwatch.median(extra), Stopwatch.median(ratio), watch.bytes(10, field));
    }
}
