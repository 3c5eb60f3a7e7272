package org.zstar.benchmarks;

import java.io.IOException;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.bec.axis.AxisModelProvider;
import org.zstar.model.nnp.NnpParameters;

/** The potential with charges, and whole steps of dynamics. */
final class StepTable {
    private static final int ROUNDS = 7;

    private final Stopwatch watch;
    private final NnpParameters wide = Samples.potential(AngularForm.WIDE);

    StepTable(Stopwatch watch) {
        this.watch = watch;
    }

    void print() throws IOException {
        charges();
        new ThreadTable(wide).print();
        new SizeTable(watch, wide).print();
    }

    private void charges() throws IOException {
        Structure s = Samples.crystal(1, 1, 1);
        Evaluation energy = new Evaluation(Evaluation.potential(wide, false), s, Workers.serial());
        ChargeModel model = (ChargeModel) new AxisModelProvider().create(Samples.charges());
        Forces sum = new Forces(s.size());
        double[] field = {0, 0, 0.1};
        Runnable charge = () -> model.addFieldForce(energy.geometry(), field, sum);
        double[] without = new double[ROUNDS], with = new double[ROUNDS];
        for (int r = -ROUNDS; r < ROUNDS; r++) {
            double potential = watch.seconds(30, energy), extra = watch.seconds(30, charge);
            if (r >= 0) {
                without[r] = potential;
                with[r] = potential + extra;
            }
        }
        double perAtom = 1e6 / s.size();
        Table.say("%-45s %8.2f µs per atom, %.2f times the potential alone%n", "wide potential and charges of one axis",
                perAtom * Stopwatch.median(with), Stopwatch.median(with) / Stopwatch.median(without));
    }
}
