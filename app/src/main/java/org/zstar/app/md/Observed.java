package org.zstar.app.md;

import java.util.List;
import java.util.Map;
import org.zstar.analysis.Table;
import org.zstar.plotting.figures.TrajectoryPlots.IonPath;

/**
 * What a finished simulation amounts to.
 *
 * @param isComplete whether it reached its end
 * @param values numbers by name with unit
 * @param thermo its thermo log
 * @param msd mean square displacement from the start; null without a trajectory of two frames
 * @param windows the same averaged over windows; null like it
 * @param radial radial distribution functions; null if not asked for
 * @param paths of the ions whose paths are drawn
 */
record Observed(boolean isComplete, Map<String, Double> values, Table thermo, Table msd, Table windows, Table radial,
                List<IonPath> paths) { }
