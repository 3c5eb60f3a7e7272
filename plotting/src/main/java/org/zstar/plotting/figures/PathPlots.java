package org.zstar.plotting.figures;

import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Profiles along a reaction path. */
public final class PathPlots {
    private PathPlots() { }

    /**
     * Energies of the images of a path.
     *
     * @param coordinate length along the path in Å, one value per image
     * @param energies name, for example {@code without field} → energy relative to the first image in eV
     */
    public static Figure profile(double[] coordinate, Map<String, double[]> energies) {
        Panel panel = new Panel("", Axis.linear("Path length", "Å"), Axis.linear("ΔE", "eV")).with(Guide.level(0, ""));
        int index = 0;
        for (Map.Entry<String, double[]> entry : energies.entrySet()) {
            panel = panel.with(new Series.Line(entry.getKey(), Colour.cycle(index++), coordinate, entry.getValue())
                    .withMarks());
        }
        return Figure.of("Energy along the path", panel);
    }
}
