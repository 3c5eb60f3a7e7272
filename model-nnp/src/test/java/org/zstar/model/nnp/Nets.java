package org.zstar.model.nnp;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.force.Forces;
import org.zstar.api.plugin.Part;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.descriptors.sf.StandardSet;
import org.zstar.descriptors.sf.SymmetryFunctionsConfig;
import org.zstar.descriptors.sf.SymmetryFunctionsProvider;
import org.zstar.networks.Activation;
import org.zstar.networks.training.FitOptions;
import org.zstar.testkit.ForceChecks;
import org.zstar.testkit.Samples;
import org.zstar.testkit.SmoothPairs;

/** Small potentials and data of lithium and oxygen. */
final class Nets {
    static final double OXYGEN = -430, LITHIUM = -203, PER_CHARGE = 4.5;

    private Nets() { }

    static Part<DescriptorProvider<?>> descriptor() {
        StandardSet set = new StandardSet(List.of("Li", "O"), AngularForm.WIDE, List.of(0.5), 2, 2, 1.5, 3, List.of(0.1),
                List.of(1.0, 2.0), List.of(), List.of(), List.of(0.1));
        return new Part<>(new SymmetryFunctionsProvider(), SymmetryFunctionsConfig.of(4, set));
    }

    static NnpTrainerConfig config(double stressWeight, int epochs) {
        return new NnpTrainerConfig(descriptor(), List.of(5, 4), Activation.TANH, 10, 1, stressWeight,
                FitOptions.of("lbfgs", epochs));
    }

    /** Structures labelled by a pair potential, with large energies per element on top; the last ones may be charged. */
    static List<Structure> data(int count, int charged) {
        SmoothPairs truth = new SmoothPairs(4, 2.2, 1.5);
        List<Structure> data = new ArrayList<>();
        Random random = new Random(4);
        for (int k = 0; k < count; k++) {
            int[] species = k % 2 == 0 ? new int[] {3, 8, 3} : new int[] {3, 8};
            Structure s = Samples.fill(Cell.box(4.6, 4.9 + 0.2 * random.nextDouble(), 5.2), 8, 50 + k,
                    species);
            Forces sum = ForceChecks.evaluate(truth, s);
            double energy = sum.energy(), charge = k >= count - charged ? -1 : 0;
            for (int z : s.species()) {
                energy += Elements.symbol(z).equals("Li") ? LITHIUM : OXYGEN;
            }
            double[] stress = sum.virial().clone();
            for (int c = 0; c < 9; c++) {
                stress[c] /= s.cell().volume();
            }
            data.add(s.withLabels(Labels.NONE.withEnergy(energy + PER_CHARGE * charge).withForces(sum.forces())
                    .withStress(stress).withCharge(charge)));
        }
        return data;
    }
}
