package org.zstar.plotting.figures;

import org.zstar.plotting.Axis;

/** Times in fs, shown in the unit that gives short numbers. */
record TimeScale(double factor, String unit) {
    static TimeScale of(double[] femtoseconds) {
        double longest = 0;
        for (double t : femtoseconds) {
            longest = Math.max(longest, Math.abs(t));
        }
        return longest < 2e3 ? new TimeScale(1, "fs") : longest < 2e6 ? new TimeScale(1e-3, "ps")
                : new TimeScale(1e-6, "ns");
    }

    double[] apply(double[] femtoseconds) {
        double[] scaled = new double[femtoseconds.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = femtoseconds[i] * factor;
        }
        return scaled;
    }

    Axis axis() {
        return Axis.linear("Time", unit);
    }
}
