package org.zstar.plotting.figures;

import java.util.Arrays;
import java.util.List;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Hops of ions between sites. */
public final class HopPlots {
    private static final int BINS = 30;
    private static final double FS_PER_PS = 1000;

    private HopPlots() { }

    /**
     * Hops in the order of time.
     *
     * @param start of the trajectory in fs
     * @param end of the trajectory in fs
     * @param time of each hop in fs
     * @param vectors per axis the component of each hop in Å
     * @param stayed how long the ion had been on the site it left, in fs; NaN where that is not known
     */
    public record Hops(double start, double end, double[] time, double[][] vectors, double[] stayed) { }

    /**
     * Four panels: number of hops over time, where they lead, how long ions had stayed, how full sites are.
     *
     * @param species symbol
     * @param occupancy mean number of ions of each site
     */
    public static Figure of(String species, Hops hops, double[] occupancy) {
        Colour colour = Colour.ofElement(species);
        return new Figure("Hops of " + species + " between sites", 2, List.of(counts(hops, colour), vectors(hops, colour),
                histogram("Time on a site before a hop", "ps", known(hops.stayed), colour),
                histogram("Ions on a site", "mean", occupancy, colour)));
    }

    private static Panel counts(Hops hops, Colour colour) {
        int n = hops.time.length;
        double[] x = new double[2 * n + 2], y = new double[x.length];
        x[0] = hops.start;
        for (int k = 0; k < n; k++) {
            x[2 * k + 1] = hops.time[k];
            x[2 * k + 2] = hops.time[k];
            y[2 * k + 1] = k;
            y[2 * k + 2] = k + 1;
        }
        x[2 * n + 1] = hops.end;
        y[2 * n + 1] = n;
        TimeScale scale = TimeScale.of(x);
        return new Panel("", scale.axis(), Axis.linear("Hops", "").within(0, Double.NaN))
                .with(new Series.Line("", colour, scale.apply(x), y));
    }

    /** Lengths would hide the directions; projections on two axes show both. */
    private static Panel vectors(Hops hops, Colour colour) {
        return new Panel("", Axis.linear("Jump along x, y", "Å"), Axis.linear("Jump along z", "Å"))
                .withAspect(Panel.Aspect.SAME_SCALE)
                .with(new Series.Scatter("x", colour, hops.vectors[0], hops.vectors[2]))
                .with(new Series.Scatter("y", Colour.GREY, hops.vectors[1], hops.vectors[2]));
    }

    private static double[] known(double[] stayed) {
        return Arrays.stream(stayed).filter(t -> !Double.isNaN(t)).map(t -> t / FS_PER_PS).toArray();
    }

    private static Panel histogram(String label, String unit, double[] values, Colour colour) {
        double highest = Arrays.stream(values).max().orElse(1);
        double[] x = new double[2 * BINS + 2], outline = new double[x.length];
        for (int k = 0; k <= BINS; k++) {
            x[2 * k] = k * highest / BINS;
            x[2 * k + 1] = x[2 * k];
        }
        for (double value : values) {
            int bin = highest > 0 ? (int) Math.min(BINS - 1, value / highest * BINS) : 0;
            outline[2 * bin + 1]++;
            outline[2 * bin + 2]++;
        }
        return new Panel("", Axis.linear(label, unit), Axis.linear("Count", "").within(0, Double.NaN))
                .with(new Series.Band("", colour, x, new double[x.length], outline))
                .with(new Series.Line("", colour, x, outline));
    }
}
