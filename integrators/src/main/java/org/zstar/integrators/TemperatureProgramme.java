package org.zstar.integrators;

import java.util.List;

/** Temperature of the bath over time: straight lines through the given points, constant after the last. */
final class TemperatureProgramme {
    private final double[] times;
    private final double[] temperatures;

    /**
     * @param start temperature in K at time 0
     * @param schedule later points, in order of time
     */
    TemperatureProgramme(double start, List<TemperaturePoint> schedule) {
        times = new double[schedule.size() + 1];
        temperatures = new double[times.length];
        temperatures[0] = start;
        for (int k = 1; k < times.length; k++) {
            times[k] = schedule.get(k - 1).time();
            temperatures[k] = schedule.get(k - 1).temperature();
            if (times[k] <= times[k - 1]) {
                throw new IllegalArgumentException("schedule[" + (k - 1) + "].time is " + times[k]
                        + " fs; expected a time after the previous one, " + times[k - 1] + " fs");
            }
        }
    }

    /** Temperature in K at a time in fs. */
    double at(double time) {
        int k = 1;
        while (k < times.length && time >= times[k]) {
            k++;
        }
        if (k == times.length) {
            return temperatures[k - 1];
        }
        double share = Math.max(0, time - times[k - 1]) / (times[k] - times[k - 1]);
        return temperatures[k - 1] + share * (temperatures[k] - temperatures[k - 1]);
    }
}
