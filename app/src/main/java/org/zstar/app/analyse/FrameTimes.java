package org.zstar.app.analyse;

import java.util.Optional;
import org.zstar.api.atoms.Structure;

/**
 * Tells the times of frames.
 *
 * @param timeStep time in fs from one step to the next; empty to take times from the frames
 */
record FrameTimes(Optional<Double> timeStep) {
    private static final String[] TIMES = {"time_fs", "time", "Time"};
    private static final String[] STEPS = {"step", "ionic_step", "Step", "timestep", "Timestep"};

    /**
     * Time of a frame in fs: the time step times the number of the step, or what the frame says.
     *
     * @param number of the frame in its file, for frames that do not tell their step
     */
    double of(Structure frame, long number) {
        Double own = timeStep.isPresent() ? value(frame, STEPS) : value(frame, TIMES);
        if (timeStep.isPresent()) {
            return timeStep.get() * (own == null ? number : own);
        }
        if (own != null) {
            return own;
        }
        Double step = value(frame, "time_step_fs");
        if (step == null) {
            throw new IllegalArgumentException("the frames do not hold their time; give the time step in fs with "
                    + "--time-step, or trajectory.time_step in a configuration");
        }
        Double count = value(frame, STEPS);
        return step * (count == null ? number : count);
    }

    private static Double value(Structure frame, String... keys) {
        for (String key : keys) {
            if (frame.info().get(key) instanceof Number number) {
                return number.doubleValue();
            }
        }
        return null;
    }
}
