package org.zstar.plotting.figures;

import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Radial distribution functions and histograms. */
public final class DistributionPlots {
    private DistributionPlots() { }

    /**
     * Radial distribution functions.
     *
     * @param distance in Å
     * @param byPair name, for example {@code Li–O} → g(r)
     */
    public static Figure radial(double[] distance, Map<String, double[]> byPair) {
        Panel panel = new Panel("", Axis.linear("r", "Å"), Axis.linear("g(r)", "").within(0, Double.NaN))
                .with(Guide.level(1, ""));
        int index = 0;
        for (Map.Entry<String, double[]> pair : byPair.entrySet()) {
            panel = panel.with(new Series.Line(pair.getKey(), Colour.cycle(index++), distance, pair.getValue()));
        }
        return Figure.of("Radial distribution functions", panel);
    }

    /**
     * Running coordination numbers, up to a dozen neighbours.
     *
     * @param distance in Å
     * @param byPair name, for example {@code P by O} → mean number of neighbours within the distance
     */
    public static Figure coordination(double[] distance, Map<String, double[]> byPair) {
        Panel panel = new Panel("", Axis.linear("r", "Å"), Axis.linear("Neighbours within r", "").within(0, 12));
        int index = 0;
        for (Map.Entry<String, double[]> pair : byPair.entrySet()) {
            panel = panel.with(new Series.Line(pair.getKey(), Colour.cycle(index++), distance, pair.getValue()));
        }
        return Figure.of("Running coordination numbers", panel);
    }

    /**
     * Histograms with common bins.
     *
     * @param label of the values
     * @param unit of the values
     * @param edges ends of the bins, one more than there are bins
     * @param byName name → count, or density, of each bin
     */
    public static Figure histogram(String label, String unit, double[] edges, Map<String, double[]> byName) {
        Panel panel = new Panel("", Axis.linear(label, unit), Axis.linear("Count", "").within(0, Double.NaN));
        double[] x = new double[2 * edges.length];
        for (int k = 0; k < edges.length; k++) {
            x[2 * k] = edges[k];
            x[2 * k + 1] = edges[k];
        }
        int index = 0;
        for (Map.Entry<String, double[]> entry : byName.entrySet()) {
            double[] counts = entry.getValue();
            if (counts.length != edges.length - 1) {
                throw new IllegalArgumentException("histogram '" + entry.getKey() + "' has " + counts.length
                        + " bins but " + edges.length + " edges; expected one edge more than bins");
            }
            double[] outline = new double[x.length];
            for (int k = 0; k < counts.length; k++) {
                outline[2 * k + 1] = counts[k];
                outline[2 * k + 2] = counts[k];
            }
            Colour colour = Colour.cycle(index++);
            panel = panel.with(new Series.Band("", colour, x, new double[x.length], outline))
                    .with(new Series.Line(entry.getKey(), colour, x, outline));
        }
        return Figure.of("Distribution of " + label, panel);
    }
}
