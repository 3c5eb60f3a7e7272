package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** How far models can be trusted: over time, over frames, and against their true errors. */
public final class TrustPlots {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 200;
    private static final double WIDE = 100;
    private static final Map<String, String> UNITS = new TreeMap<>(Map.of("_mev_per_angstrom", "meV/Å",
            "_mev_per_atom", "meV/atom", "_e", "e"));

    private TrustPlots() { }

    /**
     * One panel per quantity, over each other. Missing values are left out.
     *
     * @param time in fs
     * @param quantities values by name with unit
     */
    public static Figure overTime(double[] time, Map<String, double[]> quantities) {
        TimeScale scale = TimeScale.of(time);
        return over(scale.axis(), scale.apply(time), quantities, List.of());
    }

    /**
     * One panel per quantity, over each other, frame by frame.
     *
     * @param quantities values per frame by name with unit
     * @param marked frames that a line marks, from 0
     */
    public static Figure overFrames(Map<String, double[]> quantities, List<Integer> marked) {
        double[] frames = new double[quantities.values().iterator().next().length];
        Arrays.setAll(frames, k -> k);
        return over(Axis.linear("Frame", ""), frames, quantities, marked);
    }

    private static Figure over(Axis axis, double[] x, Map<String, double[]> quantities, List<Integer> marked) {
        List<Panel> panels = new ArrayList<>();
        Colour[] colours = {Colour.BLUE, Colour.VERMILION, Colour.GREEN};
        for (Map.Entry<String, double[]> quantity : quantities.entrySet()) {
            boolean isLast = panels.size() == quantities.size() - 1;
            double[][] known = known(x, quantity.getValue());
            Panel panel = new Panel(title(quantity.getKey()), isLast ? axis : new Axis("", "", axis.scale(), axis.from(),
                    axis.to()), scale(known[1], unit(quantity.getKey())))
                    .with(new Series.Line("", colours[panels.size() % colours.length], known[0], known[1]).withWidth(0.9));
            for (int frame : marked) {
                panel = panel.with(Guide.at(x[frame], ""));
            }
            panels.add(panel);
        }
        return new Figure("Trustworthiness of the models", 1, panels, WIDTH, HEIGHT);
    }

    /**
     * Errors that were made against deviations within the committee, both per atom.
     *
     * @param what for example {@code force}
     * @param unit of both
     */
    public static Figure calibration(String what, String unit, double[] deviations, double[] errors) {
        return Figure.of("Error against standard deviation of the " + what, new Panel("",
                Axis.log("deviation of the " + what, unit), Axis.log("error of the " + what, unit), Panel.Aspect.PARITY,
                List.of(new Series.Scatter("", Colour.BLUE, deviations, errors)), List.of(), ""));
    }

    /** Logarithmic where a model that has lost its way would hide everything else. */
    private static Axis scale(double[] y, String unit) {
        double[] positive = Arrays.stream(y).filter(v -> v > 0).sorted().toArray();
        boolean isWide = positive.length > 1 && positive[positive.length - 1] > WIDE * positive[positive.length / 4];
        return isWide ? Axis.log("", unit) : Axis.linear("", unit).within(0, Double.NaN);
    }

    private static double[][] known(double[] x, double[] y) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            if (!Double.isNaN(y[i])) {
                points.add(new double[] {x[i], y[i]});
            }
        }
        return new double[][] {points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray()};
    }

    private static String unit(String name) {
        return UNITS.entrySet().stream().filter(unit -> name.endsWith(unit.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("");
    }

    private static String title(String name) {
        for (String ending : UNITS.keySet()) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length()).replace('_', ' ');
            }
        }
        return name.replace("extrapolation_max", "extrapolation max (widths of the range)").replace('_', ' ');
    }
}
