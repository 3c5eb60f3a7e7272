package org.zstar.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Potential;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.KernelFactory;
import org.zstar.integrators.CentreOfMass;
import org.zstar.integrators.VelocityVerletConfig;
import org.zstar.integrators.VelocityVerletProvider;
import org.zstar.model.bec.field.ElectricFieldConfig;
import org.zstar.model.bec.field.ElectricFieldProvider;
import org.zstar.model.bec.field.FieldSchedule;
import org.zstar.model.nnp.PotentialConfig;
import org.zstar.model.nnp.PotentialProvider;

/** The potential and the charges that ship with the example of Li₃PO₄: without and with the force of a field. */
public final class FieldTable {
    private static final int ROUNDS = 9;
    private static final double SKIN = 1;
    private static final double TIME_STEP = 0.5;
    /** Displacements that dynamics begins with, in Å: some hundred kelvin after a while. */
    private static final double COOL = 0.05;
    private static final double[] FIELD = {0.03, -0.02, 0.1};

    private final Stopwatch watch = new Stopwatch();

    private FieldTable() { }

    /**
     * With the loops that this JVM is to use.
     *
     * @param args none
     * @throws IOException where the example cannot be read
     */
    public static void main(String[] args) throws IOException {
        new FieldTable().print(KernelFactory.PLAIN.equals(System.getProperty(KernelFactory.PROPERTY)) ? ", plain Java"
                : ", vectors");
    }

    private void print(String loops) throws IOException {
        Structure s = Samples.crystal(1, 1, 1);
        Forces sum = new Forces(s.size());
        Potential potential = Samples.shipped("nnp.json").create(Potential.class);
        ChargeModel charges = Samples.shipped("bec.json").create(ChargeModel.class);
        Geometry at = Geometry.of(s.cell(), s.species(), s.positions(), potential.cutoff(), Workers.serial());
        print("shipped potential, and force of a field" + loops, s.size(), () -> potential.addTo(at, sum), () -> {
            potential.addTo(at, sum);
            charges.addFieldForce(at, FIELD, sum);
        });
        Structure cool = Samples.displaced(COOL, 1, 1, 1);
        print("steps of dynamics with both" + loops, s.size(), steps(cool, false), steps(cool, true));
    }

    private static Runnable steps(Structure s, boolean withField) {
        List<ForceContribution> parts = new ArrayList<>();
        parts.add(new PotentialProvider().create(new PotentialConfig(Samples.shipped("nnp.json"))));
        if (withField) {
            parts.add(new ElectricFieldProvider().create(new ElectricFieldConfig(Samples.shipped("bec.json"), FIELD,
                    ElectricFieldConfig.Components.FULL, ElectricFieldConfig.NetForce.REMOVE, FieldSchedule.CONSTANT)));
        }
        ForceField field = new ForceField(parts, SKIN, Workers.serial());
        Integrator integrator = new VelocityVerletProvider().create(new VelocityVerletConfig(TIME_STEP, Optional.empty(),
                CentreOfMass.FIXED));
        SimulationState state = new SimulationState(s);
        state.evaluate(field);
        return () -> integrator.step(state, field);
    }

    private void print(String name, int atoms, Runnable alone, Runnable both) {
        double[] without = new double[ROUNDS], with = new double[ROUNDS], ratio = new double[ROUNDS];
        for (int r = -2 * ROUNDS; r < ROUNDS; r++) {
            double first = watch.seconds(40, alone), second = watch.seconds(40, both);
            if (r >= 0) {
                without[r] = first;
                with[r] = second;
                ratio[r] = second / first;
            }
        }
        Table.say("%-60s %8.2f and %.2f µs per atom, %.2f times, %.0f bytes%n", name, 1e6 * Stopwatch.median(without) / atoms,
                1e6 * Stopwatch.median(with) / atoms, Stopwatch.median(ratio), watch.bytes(1, both));
    }
}
