package org.zstar.model.bec.field;

import java.util.Locale;
import org.zstar.api.plugin.Option;

/**
 * Strength of a field over time, as a factor of its full strength. Times that a shape does not use are to be left at 0.
 *
 * @param shape course over time
 * @param start time in fs at which the course begins
 * @param duration in fs: of the rise of a ramp; of a pulse
 * @param period of a sine in fs
 * @param phase of a sine in degrees
 */
public record FieldSchedule(
        @Option(value = "constant, ramp (linear rise), sine (0 before start), or pulse (sin² over its duration)",
                byDefault = "constant") Shape shape,
        @Option(value = "time at which ramp, sine or pulse begins", unit = "fs", byDefault = "0") double start,
        @Option(value = "time a ramp takes to full strength, or length of a pulse", unit = "fs", byDefault = "0", min = 0)
        double duration,
        @Option(value = "period of a sine", unit = "fs", byDefault = "0", min = 0) double period,
        @Option(value = "phase of a sine at its start", unit = "degrees", byDefault = "0") double phase) {
    /** A field that is always at full strength. */
    public static final FieldSchedule CONSTANT = new FieldSchedule(Shape.CONSTANT, 0, 0, 0, 0);

    /** Course over time. */
    public enum Shape {
        /** Full strength at all times. */
        CONSTANT,
        /** Zero, then a linear rise, then full strength. */
        RAMP,
        /** Zero, then sin(2π (t − start) / period + phase). */
        SINE,
        /** sin²(π (t − start) / duration), zero before and after. */
        PULSE
    }

    public FieldSchedule {
        require(shape == Shape.RAMP || shape == Shape.PULSE, "duration", duration, shape);
        require(shape == Shape.SINE, "period", period, shape);
        if (shape == Shape.CONSTANT && start != 0 || shape != Shape.SINE && phase != 0) {
            throw new IllegalArgumentException("a field of shape " + shape.name().toLowerCase(Locale.ROOT)
                    + " has no " + (phase != 0 ? "phase" : "start") + "; remove it, or choose another shape");
        }
    }

    private static void require(boolean used, String name, double value, Shape shape) {
        if (used ? !(value > 0) || !Double.isFinite(value) : value != 0) {
            throw new IllegalArgumentException(name + " is " + value + " fs; a field of shape "
                    + shape.name().toLowerCase(Locale.ROOT) + (used ? " expects a positive one" : " has none"));
        }
    }

    /** Strength at a time in fs, relative to the full field. */
    public double factor(double time) {
        double t = time - start;
        return switch (shape) {
            case CONSTANT -> 1;
            case RAMP -> Math.min(1, Math.max(0, t / duration));
            case SINE -> t < 0 ? 0 : StrictMath.sin(2 * Math.PI * t / period + Math.toRadians(phase));
            case PULSE -> {
                double s = t <= 0 || t >= duration ? 0 : StrictMath.sin(Math.PI * t / duration);
                yield s * s;
            }
        };
    }

    /** Whether the strength depends on time. */
    public boolean varies() {
        return shape != Shape.CONSTANT;
    }
}
