package org.zstar.app.analyse;

import java.util.Optional;
import org.zstar.api.atoms.Structure;

/**
 * What the survey makes of the options: everything the sections need to know before they see the first frame.
 *
 * @param config the options
 * @param survey the trajectory
 * @param blocks parts that give the errors
 * @param field in V/Å, three numbers; zeros without one
 * @param temperature in K
 */
record Plan(AnalyseConfig config, Survey survey, int blocks, double[] field, Optional<Double> temperature) {
    /** Intervals that a part must have at least. */
    private static final int LEAST = 8;
    /** Lag in fs beyond which vibrations no longer show in mean square displacements. */
    private static final double VIBRATIONS = 1000;

    /** @throws IllegalArgumentException if there are too few frames for any statistics */
    static Plan of(AnalyseConfig config, Survey survey) {
        if (survey.frames() < 2) {
            throw new IllegalArgumentException("the trajectory has " + survey.frames()
                    + " frame; expected at least 2. Is everything skipped?");
        }
        int blocks = (int) Math.max(2, Math.min(config.blocks(), (survey.frames() - 1) / LEAST));
        return new Plan(config, survey, blocks, config.field().or(survey::field).orElse(new double[3]),
                config.temperature().or(survey::temperature));
    }

    boolean wants(String quantity) {
        return config.quantities().contains(quantity);
    }

    /** Whether the trajectory is long enough for diffusion coefficients with errors. */
    boolean hasBlocks() {
        return (survey.frames() - 1) / blocks >= LEAST;
    }

    /** Length of a part in fs: a whole number of intervals. */
    double blockTime() {
        return (survey.frames() - 1) / blocks * survey.interval();
    }

    /** Shortest lag of the fit in fs: a tenth of a part, and beyond the vibrations if the part is long enough for that. */
    double fitFrom() {
        return config.transport().fitFrom().orElse(Math.max(survey.interval(),
                Math.max(0.1 * blockTime(), Math.min(VIBRATIONS, 0.25 * blockTime()))));
    }

    double fitTo() {
        return config.transport().fitTo().orElse(0.5 * blockTime());
    }

    /** Upper end of the Green–Kubo integral in fs. */
    double kuboLag() {
        return Math.min(config.transport().longestLag(), 0.25 * blockTime());
    }

    /** Longest lag of the spectra in fs. */
    double spectralLag() {
        return Math.min(config.spectra().longestLag(), 0.5 * survey.duration());
    }

    boolean isDriven(int axis) {
        return field[axis] != 0;
    }

    boolean isDriven() {
        return isDriven(0) || isDriven(1) || isDriven(2);
    }

    boolean[] driven() {
        return new boolean[] {isDriven(0), isDriven(1), isDriven(2)};
    }

    /** Whether the cell repeats along all directions. */
    boolean isPeriodic() {
        Structure first = survey.first();
        return first.cell().isPeriodic(0) && first.cell().isPeriodic(1) && first.cell().isPeriodic(2);
    }
}
