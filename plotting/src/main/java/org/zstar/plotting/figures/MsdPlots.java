package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Mean square displacements. */
public final class MsdPlots {
    private static final List<String> NAMES = List.of("x", "y", "z");
    private static final String UNIT = "Å²";

    private MsdPlots() { }

    /**
     * The sum of the directions and each of them in panels of their own, a line per species.
     *
     * @param time in fs
     * @param bySpecies symbol → MSD along x, y and z in Å², each as long as the time
     */
    public static Figure perDirection(double[] time, Map<String, double[][]> bySpecies) {
        TimeScale scale = TimeScale.of(time);
        double[] t = scale.apply(time);
        List<Panel> panels = new ArrayList<>();
        for (int d = -1; d < 3; d++) {
            String name = d < 0 ? "total" : NAMES.get(d);
            Panel panel = new Panel(name, scale.axis(), Axis.linear("MSD", UNIT).within(0, Double.NaN));
            for (Map.Entry<String, double[][]> species : bySpecies.entrySet()) {
                double[][] xyz = species.getValue();
                panel = panel.with(new Series.Line(species.getKey(), Colour.ofElement(species.getKey()), t,
                        d < 0 ? total(xyz) : xyz[d]));
            }
            panels.add(panel);
        }
        return new Figure("Mean square displacement per species and direction", 2, panels);
    }

    /**
     * One species in several runs, for example with and without a field: the total and each direction.
     *
     * @param species symbol
     * @param time run → time in fs
     * @param byRun run → MSD along x, y and z in Å²
     */
    public static Figure compared(String species, Map<String, double[]> time, Map<String, double[][]> byRun) {
        TimeScale scale = time.values().stream().map(TimeScale::of)
                .min((a, b) -> Double.compare(a.factor(), b.factor())).orElse(new TimeScale(1, "fs"));
        List<Panel> panels = new ArrayList<>();
        for (int d = -1; d < 3; d++) {
            Panel panel = new Panel(species + " " + (d < 0 ? "total" : NAMES.get(d)), scale.axis(),
                    Axis.linear("MSD", UNIT).within(0, Double.NaN));
            int index = 0;
            for (Map.Entry<String, double[][]> run : byRun.entrySet()) {
                double[][] xyz = run.getValue();
                panel = panel.with(new Series.Line(run.getKey(), Colour.cycle(index++),
                        scale.apply(time.get(run.getKey())), d < 0 ? total(xyz) : xyz[d]));
            }
            panels.add(panel);
        }
        return new Figure("Mean square displacement of " + species, 2, panels);
    }

    private static double[] total(double[][] xyz) {
        double[] sum = new double[xyz[0].length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = xyz[0][i] + xyz[1][i] + xyz[2][i];
        }
        return sum;
    }
}
