package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Mean square displacements: the total and, on one scale, each direction. */
public final class MsdPlots {
    private static final List<String> NAMES = List.of("x", "y", "z");

    private MsdPlots() { }

    private record Curve(String name, Colour colour, double[] time, double[][] xyz) { }

    /**
     * A line per species.
     *
     * @param time in fs
     * @param bySpecies symbol → MSD along x, y and z in Å², each as long as the time
     */
    public static Figure perDirection(double[] time, Map<String, double[][]> bySpecies) {
        List<Curve> curves = new ArrayList<>();
        bySpecies.forEach((symbol, xyz) -> curves.add(new Curve(symbol, Colour.ofElement(symbol), time, xyz)));
        return new Figure("Mean square displacement per species and direction", 2, panels("", curves));
    }

    /**
     * One species in several runs, for example with and without a field.
     *
     * @param species symbol
     * @param time run → time in fs
     * @param byRun run → MSD along x, y and z in Å²
     */
    public static Figure compared(String species, Map<String, double[]> time, Map<String, double[][]> byRun) {
        List<Curve> curves = new ArrayList<>();
        byRun.forEach((run, xyz) -> curves.add(new Curve(run, Colour.cycle(curves.size()), time.get(run), xyz)));
        return new Figure("Mean square displacement of " + species, 2, panels(species + " ", curves));
    }

    private static List<Panel> panels(String prefix, List<Curve> curves) {
        TimeScale scale = curves.stream().map(c -> TimeScale.of(c.time))
                .min((a, b) -> Double.compare(a.factor(), b.factor())).orElse(TimeScale.of(new double[0]));
        Axis free = Axis.linear("MSD", "Å²").within(0, Double.NaN);
        Axis common = highest(curves) > 0 ? free.within(0, 1.05 * highest(curves)) : free;
        List<Panel> panels = new ArrayList<>();
        for (int d = -1; d < 3; d++) {
            Panel panel = new Panel(prefix + (d < 0 ? "total" : NAMES.get(d)), scale.axis(), d < 0 ? free : common);
            for (Curve curve : curves) {
                panel = panel.with(new Series.Line(curve.name, curve.colour, scale.apply(curve.time),
                        d < 0 ? total(curve.xyz) : curve.xyz[d]));
            }
            panels.add(panel);
        }
        return panels;
    }

    private static double highest(List<Curve> curves) {
        double highest = 0;
        for (Curve curve : curves) {
            for (double[] direction : curve.xyz) {
                for (double value : direction) {
                    highest = Double.isFinite(value) ? Math.max(highest, value) : highest;
                }
            }
        }
        return highest;
    }

    private static double[] total(double[][] xyz) {
        double[] sum = new double[xyz[0].length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = xyz[0][i] + xyz[1][i] + xyz[2][i];
        }
        return sum;
    }
}
