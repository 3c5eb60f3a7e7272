package org.zstar.integrators.minimise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.dynamics.Minimiser;

/**
 * The fast inertial relaxation engine: damped dynamics that turns its velocity towards the force and stops when it goes
 * uphill (Bitzek et al., Phys. Rev. Lett. 97, 170201 (2006)), with the half step back and the semi-implicit Euler step of
 * version 2 (Guénolé et al., Comput. Mater. Sci. 175, 109584 (2020)). Robust where the gradient is no gradient of a
 * function.
 */
public final class Fire implements Minimiser {
    private static final int DELAY = 5;
    private static final double GROW = 1.1;
    private static final double SHRINK = 0.5;
    private static final double MIXING = 0.1;
    private static final double MIXING_DECAY = 0.99;
    private static final double SMALLEST = 0.02;

    private final FireConfig config;
    private double[] velocity = new double[0];
    private double[] move = new double[0];
    private double timestep;
    private double mixing;
    private int downhill;

    public Fire(FireConfig config) {
        this.config = config;
        reset();
    }

    @Override
    public void reset() {
        velocity = new double[0];
        timestep = config.firstStep();
        mixing = MIXING;
        downhill = 0;
    }

    @Override
    public void step(double[] x, double[] gradient) {
        if (velocity.length != x.length) {
            velocity = new double[x.length];
        }
        if (move.length != x.length) {
            move = new double[x.length];
        }
        double power = -Steps.dot(velocity, gradient);
        if (power > 0) {
            if (++downhill > DELAY) {
                timestep = Math.min(timestep * GROW, config.largestStep());
                mixing *= MIXING_DECAY;
            }
        } else {
            halt(x);
        }
        double speed = 0, force = Math.sqrt(Steps.dot(gradient, gradient));
        for (int k = 0; k < x.length; k++) {
            velocity[k] -= timestep * gradient[k];
            speed += velocity[k] * velocity[k];
        }
        double turned = force == 0 || power <= 0 ? 0 : mixing * Math.sqrt(speed) / force;
        double kept = turned == 0 ? 1 : 1 - mixing;
        for (int k = 0; k < x.length; k++) {
            velocity[k] = kept * velocity[k] - turned * gradient[k];
            move[k] = timestep * velocity[k];
        }
        double scale = Steps.limit(move, config.maxMove());
        for (int k = 0; k < x.length; k++) {
            x[k] += scale * move[k];
        }
    }

    /** Uphill: goes back half of the last step and stands still. */
    private void halt(double[] x) {
        for (int k = 0; k < x.length; k++) {
            move[k] = timestep * velocity[k];
            velocity[k] = 0;
        }
        double back = 0.5 * Steps.limit(move, config.maxMove());
        for (int k = 0; k < x.length; k++) {
            x[k] -= back * move[k];
        }
        downhill = 0;
        timestep = Math.max(timestep * SHRINK, SMALLEST * config.firstStep());
        mixing = MIXING;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeDouble(timestep);
        out.writeDouble(mixing);
        out.writeInt(downhill);
        out.writeInt(velocity.length);
        for (double v : velocity) {
            out.writeDouble(v);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        timestep = in.readDouble();
        mixing = in.readDouble();
        downhill = in.readInt();
        velocity = new double[in.readInt()];
        for (int k = 0; k < velocity.length; k++) {
            velocity[k] = in.readDouble();
        }
    }
}
