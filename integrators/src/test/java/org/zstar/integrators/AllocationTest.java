package org.zstar.integrators;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.testkit.Allocation;

class AllocationTest {
    /** Less than a vector of all atoms takes. */
    private static final long BOUND = 256;

    static Stream<Integrator> integrators() {
        return Stream.of(Systems.verlet(0.1, CentreOfMass.FIXED), Systems.noseHoover(0.1, 300, 50, CentreOfMass.FIXED),
                Systems.langevin(0.1, 300, 50, CentreOfMass.FIXED));
    }

    @ParameterizedTest
    @MethodSource("integrators")
    void stepsDoNotAllocate(Integrator integrator) {
        Structure s = Systems.liquid(300);
        ForceField field = Systems.field();
        SimulationState state = new SimulationState(s);
        state.evaluate(field);
        integrator.start(state, 1);
        long bytes = Allocation.least(5000, 50, () -> integrator.step(state, field));
        assertTrue(bytes <= BOUND, () -> bytes + " bytes in a step of " + s.size() + " atoms");
    }
}
