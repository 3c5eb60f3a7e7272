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
    private static final int HEIGHT = 210;

    private ThermoPlots() { }

    /**
     * Three panels over each other. Energies are per atom and relative to the first value, as their origin has no meaning.
     *
     * @param time in fs
     * @param potential potential energy of the cell in eV
     * @param temperature in K
     * @param conserved conserved quantity of the cell in eV
     * @param atoms number of atoms
     */
    public static Figure overTime(double[] time, double[] potential, double[] temperature, double[] conserved, int atoms) {
        TimeScale scale = TimeScale.of(time);
        double[] t = scale.apply(time);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("", scale.axis(), Axis.linear("T", "K"))
                .with(new Series.Line("", Colour.VERMILION, t, temperature)));
        panels.add(new Panel("", scale.axis(), Axis.linear("ΔU", "meV/atom"))
                .with(new Series.Line("", Colour.BLUE, t, change(potential, atoms))));
        panels.add(new Panel("", scale.axis(), Axis.linear("Δ conserved", "meV/atom"))
                .with(new Series.Line("", Colour.GREEN, t, change(conserved, atoms))));
        return new Figure("Temperature, potential energy and conserved quantity over time", 1, panels, WIDTH, HEIGHT);
    }

    private static double[] change(double[] energy, int atoms) {
        double[] change = new double[energy.length];
        for (int i = 0; i < energy.length; i++) {
            change[i] = 1000 * (energy[i] - energy[0]) / atoms;
        }
        return change;
    }
}
