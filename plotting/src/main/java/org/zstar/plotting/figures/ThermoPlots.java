package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.List;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Energy, temperature and conserved quantity over time. */
public final class ThermoPlots {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 200;
    private static final int BLOCKS = 100;

    private ThermoPlots() { }

    /**
     * Panels over each other. Energies are per atom and relative to the first value, as their
     * origin has no meaning. Pale: every value; dark: averages over a hundredth of the time.
     *
     * @param time in fs
     * @param potential potential energy of the cell in eV
     * @param temperature in K
     * @param conserved conserved quantity of the cell in eV; empty where there is none, which leaves its panel out
     * @param atoms number of atoms
     */
    public static Figure overTime(double[] time, double[] potential, double[] temperature, double[] conserved, int atoms) {
        TimeScale scale = TimeScale.of(time);
        double[] t = scale.apply(time);
        Axis unlabelled = Axis.linear("", "");
        boolean isConserved = conserved.length > 0;
        List<Panel> panels = new ArrayList<>();
        panels.add(panel(unlabelled, t, "T", "K", Colour.VERMILION, temperature));
        panels.add(panel(isConserved ? unlabelled : scale.axis(), t, "ΔU", "meV/atom", Colour.BLUE,
                change(potential, atoms)));
        if (isConserved) {
            panels.add(panel(scale.axis(), t, "Δ conserved", "meV/atom", Colour.GREEN, change(conserved, atoms)));
        }
        return new Figure("Temperature, potential energy and conserved quantity over time", 1, panels, WIDTH, HEIGHT);
    }

    private static Panel panel(Axis time, double[] t, String label, String unit, Colour colour, double[] values) {
        return new Panel("", time, Axis.linear(label, unit))
                .with(new Series.Line("", colour.lighter(0.6), t, values).withWidth(0.8))
                .with(new Series.Line("", colour, Averages.of(t, BLOCKS), Averages.of(values, BLOCKS)));
    }

    private static double[] change(double[] energy, int atoms) {
        double[] change = new double[energy.length];
        for (int i = 0; i < energy.length; i++) {
            change[i] = 1000 * (energy[i] - energy[0]) / atoms;
        }
        return change;
    }
}
