package org.zstar.app.paths;

import java.util.List;
import java.util.Map;
import org.zstar.analysis.PathProfile;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Pictures of relaxations and paths. */
final class PathFigures {
    private PathFigures() { }

    /** Energy above the last one, and the largest force, over the evaluations of a relaxation. */
    static Figure relaxation(double[] evaluations, double[] energies, double[] forces) {
        double[] above = energies.clone();
        for (int k = 0; k < above.length; k++) {
            above[k] -= energies[energies.length - 1];
        }
        Axis x = Axis.linear("Evaluation", "");
        return new Figure("Energy and largest force during the relaxation", 2, List.of(
                new Panel("", x, Axis.linear("Energy above the end", "eV"))
                        .with(new Series.Line("", Colour.cycle(0), evaluations, above)),
                new Panel("", x, Axis.log("Largest force", "eV/Å"))
                        .with(new Series.Line("", Colour.cycle(1), evaluations, forces))));
    }

    /**
     * Energies along paths.
     *
     * @param profiles path of each variant
     * @param estimates per variant with a field, its estimated energies along the first path
     */
    static Figure profiles(Map<String, PathProfile> profiles, Map<String, PathProfile> estimates) {
        Panel panel = new Panel("", Axis.linear("Path length", "Å"), Axis.linear("ΔE", "eV")).with(Guide.level(0, ""));
        int colour = 0;
        for (Map.Entry<String, PathProfile> entry : profiles.entrySet()) {
            PathProfile profile = entry.getValue(), estimate = estimates.get(entry.getKey());
            panel = panel.with(new Series.Line(entry.getKey(), Colour.cycle(colour), profile.lengths(),
                    profile.relative()).withMarks());
            if (estimate != null) {
                panel = panel.with(new Series.Line(entry.getKey() + ", estimate", Colour.cycle(colour),
                        estimate.lengths(), estimate.relative()).withDash(Series.Dash.DASHED));
            }
            colour++;
        }
        return Figure.of("Energy along the path", panel);
    }

    /**
     * A vector of the moving ion along paths, one panel per component.
     *
     * @param title what is shown
     * @param label of the vertical axes, before the name of the component
     * @param unit of the vertical axes
     * @param profiles path of each variant
     * @param vectors per variant three numbers per image
     */
    static Figure components(String title, String label, String unit, Map<String, PathProfile> profiles,
                             Map<String, double[]> vectors) {
        String[] axes = {"x", "y", "z"};
        Panel[] panels = new Panel[3];
        for (int axis = 0; axis < 3; axis++) {
            panels[axis] = new Panel("", Axis.linear("Path length", "Å"), Axis.linear(label + " " + axes[axis], unit));
            int colour = 0;
            for (Map.Entry<String, double[]> entry : vectors.entrySet()) {
                double[] values = new double[entry.getValue().length / 3];
                for (int m = 0; m < values.length; m++) {
                    values[m] = entry.getValue()[3 * m + axis];
                }
                panels[axis] = panels[axis].with(new Series.Line(axis == 0 ? entry.getKey() : "",
                        Colour.cycle(colour++), profiles.get(entry.getKey()).lengths(), values).withMarks());
            }
        }
        return new Figure(title, 3, List.of(panels), 310, 270);
    }
}
