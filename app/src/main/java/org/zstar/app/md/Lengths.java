package org.zstar.app.md;

import java.util.Optional;

/** The length of a simulation, which a configuration gives either in steps or in time. */
final class Lengths {
    private static final long MOST_STEPS = 1_000_000_000_000L;

    private Lengths() { }

    /** Refuses both and neither. */
    static void requireOne(Optional<Long> steps, Optional<Double> duration) {
        if (steps.isPresent() == duration.isPresent()) {
            throw new IllegalArgumentException("expected either 'steps' or 'duration', found "
                    + (steps.isPresent() ? "both" : "neither"));
        }
    }

    /**
     * Number of steps.
     *
     * @param duration in fs
     * @param timestep in fs
     */
    static long steps(Optional<Long> steps, Optional<Double> duration, double timestep) {
        long count = steps.orElseGet(() -> Math.round(duration.orElseThrow() / timestep));
        if (count < 1 || count > MOST_STEPS) {
            throw new IllegalArgumentException("the run has " + count + " steps of " + timestep
                    + " fs; expected from 1 to 10^12");
        }
        return count;
    }
}
