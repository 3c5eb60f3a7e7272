package org.zstar.benchmarks;

import java.io.IOException;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.parallel.Workers;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.bec.axis.AxisModelProvider;
import org.zstar.model.nnp.NeuralNetworkPotential;

/** The potential with charges of one axis. */
public final class AxisTable {
    private static final int ROUNDS = 15;
    /** Before these, until the compiler has nothing left to do: some 800 evaluations. */
    private static final int WARM_UP = 27;

    private AxisTable() { }

    /**
     * Prints it.
     *
     * @param args none
     * @throws IOException where the example cannot be read
     */
    public static void main(String[] args) throws IOException {
        Stopwatch watch = new Stopwatch();
        Structure s = Samples.crystal(1, 1, 1);
        Evaluation energy = new Evaluation(new NeuralNetworkPotential(Samples.potential(AngularForm.WIDE)), s,
                Workers.serial());
        ChargeModel model = (ChargeModel) new AxisModelProvider().create(Samples.charges());
        Forces sum = new Forces(s.size());
        double[] field = {0, 0, 0.1};
        Runnable charge = () -> model.addFieldForce(energy.geometry(), field, sum);
        double[] without = new double[ROUNDS], with = new double[ROUNDS];
        for (int r = -WARM_UP; r < ROUNDS; r++) {
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
