package org.zstar.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.integrators.VelocityVerletConfig;
import org.zstar.integrators.VelocityVerletProvider;
import org.zstar.model.bec.axis.AxisModelProvider;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;
import org.zstar.model.nnp.PotentialConfig;
import org.zstar.model.nnp.PotentialProvider;

/** Whole steps of dynamics: charges, threads, sizes, memory. */
final class StepTable {
    private static final double SKIN = 1;
    private static final int ROUNDS = 7;
    private static final double TIME_STEP = 0.1;

    private final Stopwatch watch;
    private final NnpParameters wide = Samples.potential(AngularForm.WIDE);

    StepTable(Stopwatch watch) {
        this.watch = watch;
    }

    void print() throws IOException {
        charges();
        threads();
        sizes();
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

    private Runnable steps(Structure s, Workers workers) {
        Part<ModelProvider<?>> model = new Part<>(new NnpModelProvider(), wide);
        ForceField field = new ForceField(List.of(new PotentialProvider().create(new PotentialConfig(model))), SKIN, workers);
        Integrator integrator = new VelocityVerletProvider().create(new VelocityVerletConfig(TIME_STEP, Optional.empty(),
                org.zstar.integrators.CentreOfMass.FIXED));
        SimulationState state = new SimulationState(s);
        state.evaluate(field);
        return () -> integrator.step(state, field);
    }

    private void threads() throws IOException {
        Structure s = Samples.crystal(2, 2, 2);
        try (Workers one = Workers.serial(); Workers two = Workers.of(2)) {
            Runnable single = steps(s, one), pair = steps(s, two);
            double[] alone = new double[ROUNDS], shared = new double[ROUNDS];
            for (int r = -3; r < ROUNDS; r++) {
                double first = Stopwatch.clock(10, single), second = Stopwatch.clock(10, pair);
                if (r >= 0) {
                    alone[r] = first;
                    shared[r] = first / second;
                }
            }
            Table.say("%-45s %8.2f µs per atom and step, two threads %.2f times as fast%n", "dynamics of " + s.size()
                    + " atoms", 1e6 * Stopwatch.median(alone) / s.size(), Stopwatch.median(shared));
        }
    }

    private void sizes() throws IOException {
        double[] times = new double[3];
        int[][] copies = {{2, 2, 2}, {5, 4, 4}, {10, 9, 9}};
        for (int k = 0; k < copies.length; k++) {
            Structure s = Samples.crystal(copies[k]);
            System.gc();
            long before = used();
            Runnable step = steps(s, Workers.serial());
            step.run();
            System.gc();
            long memory = used() - before;
            NeighbourList list = NeighbourList.build(s.cell(), s.species(), s.positions(), 6 + SKIN);
            long listBytes = 16L * list.pairs();
            double[] rounds = new double[5];
            int steps = Math.max(1, 5000 / s.size());
            for (int r = -1; r < rounds.length; r++) {
                double seconds = watch.seconds(steps, step);
                if (r >= 0) {
                    rounds[r] = seconds;
                }
            }
            times[k] = Stopwatch.median(rounds) / s.size();
            Table.say("%-45s %8.2f µs per atom and step, %.0f bytes per atom with, %.0f without the neighbour list, "
                    + "%.0f bytes allocated per step%n", "dynamics of " + s.size() + " atoms", 1e6 * times[k],
                    memory / (double) s.size(), (memory - listBytes) / (double) s.size(), watch.bytes(1, step));
        }
        Table.say("%-45s %.2f times%n", "cost per atom, largest over smallest", times[2] / times[0]);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
