package org.zstar.model.nnp;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.testkit.Allocation;
import org.zstar.testkit.Samples;

class AllocationTest {
    /** Less than one number per atom takes. */
    private static final long BOUND = 512;

    @Test
    void forcesInDynamicsDoNotAllocate() {
        Training training = new NnpTrainer(Nets.config(0, 1)).start(Nets.data(4, 0), List.of(), 1, Workers.serial());
        training.advance();
        NnpParameters parameters = (NnpParameters) training.best();
        ForceField field = new ForceField(List.of(new PotentialProvider().create(new PotentialConfig(
                new Part<>(new NnpModelProvider(), parameters)))), 0.5, Workers.serial());
        Structure s = Samples.fill(Cell.box(9.2, 9.8, 10.4), 72, 7, 3, 3, 8);
        double[] x = s.positions().clone();
        Forces sum = new Forces(s.size());
        long bytes = Allocation.least(200, 50, () -> {
            x[0] += 1e-4;
            field.evaluate(s.cell(), s.species(), x, 0, sum);
        });
        assertTrue(bytes <= BOUND, () -> bytes + " bytes in a step of " + s.size() + " atoms");
    }
}
