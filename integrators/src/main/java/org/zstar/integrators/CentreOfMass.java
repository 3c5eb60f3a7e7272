package org.zstar.integrators;

import org.zstar.api.dynamics.Momentum;
import org.zstar.api.dynamics.SimulationState;

/** What happens to the motion of the centre of mass. */
public enum CentreOfMass {
    /**
     * It rests: drift is taken out of the velocities after every change of them, which is the same as taking the net force
     * off the centre of mass. As a constraint that does no work it leaves energy conservation intact. 3N − 3 degrees of
     * freedom.
     */
    FIXED {
        @Override
        void settle(SimulationState state) {
            Momentum.removeDrift(state.masses(), state.velocities());
        }

        @Override
        int degreesOfFreedom(int atoms) {
            return Math.max(1, 3 * atoms - 3);
        }

        @Override
        void check(SimulationState state) {
            if (state.size() == 1) {
                throw new IllegalArgumentException("a single atom cannot move with centre_of_mass = fixed; "
                        + "expected at least 2 atoms, or centre_of_mass = free");
            }
        }
    },
    /** It moves as the forces tell. 3N degrees of freedom. */
    FREE {
        @Override
        void settle(SimulationState state) { }

        @Override
        int degreesOfFreedom(int atoms) {
            return 3 * atoms;
        }

        @Override
        void check(SimulationState state) { }
    };

    /** Applies it to velocities that have just changed. */
    abstract void settle(SimulationState state);

    /** Degrees of freedom behind the temperature. */
    abstract int degreesOfFreedom(int atoms);

    /** Refuses a simulation that it does not fit. */
    abstract void check(SimulationState state);
}
