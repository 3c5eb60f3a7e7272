package org.zstar.plotting.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** The numbers that the ready-made figures hand to the painter. */
class FactoriesTest {
    private static Series.Line line(Figure figure, int panel, int series) {
        return (Series.Line) figure.panels().get(panel).series().get(series);
    }

    @Test
    void msdTotalIsTheSumOfItsDirections() {
        Figure figure = MsdPlots.perDirection(new double[] {0, 4000}, Map.of("Li", new double[][] {{0, 1}, {0, 2}, {0, 4}}));
        assertEquals(List.of("total", "x", "y", "z"), figure.panels().stream().map(Panel::title).toList());
        assertArrayEquals(new double[] {0, 7}, line(figure, 0, 0).y());
        assertArrayEquals(new double[] {0, 4}, line(figure, 3, 0).y());
        assertArrayEquals(new double[] {0, 4}, line(figure, 0, 0).x(), 1e-12);
        assertEquals("Time (ps)", figure.panels().get(0).x().text());
        assertEquals(Colour.ofElement("Li"), line(figure, 0, 0).colour());
    }

    @Test
    void trustIsShownWithItsUnitsAndMissingValuesLeftOut() {
        Figure figure = TrustPlots.overTime(new double[] {0, 10, 20}, new TreeMap<>(Map.of(
                "potential_force_deviation_max_mev_per_angstrom", new double[] {50, Double.NaN, 90},
                "potential_extrapolation_max", new double[] {0.1, 0.2, 1e6})));
        assertEquals("(meV/Å)", figure.panels().get(1).y().text().strip());
        assertEquals("potential force deviation max", figure.panels().get(1).title());
        assertArrayEquals(new double[] {50, 90}, line(figure, 1, 0).y());
        assertArrayEquals(new double[] {0, 20}, line(figure, 1, 0).x());
        assertEquals(Axis.Scale.LOG, figure.panels().get(0).y().scale());
        assertEquals(Axis.Scale.LINEAR, figure.panels().get(1).y().scale());
    }

    @Test
    void timesAreShownInShortNumbers() {
        assertEquals("fs", TimeScale.of(new double[] {0, 1999}).unit());
        assertEquals("ps", TimeScale.of(new double[] {0, 300_000}).unit());
        assertEquals("ns", TimeScale.of(new double[] {0, 2e6}).unit());
        assertEquals("fs", TimeScale.of(new double[0]).unit());
    }

    @Test
    void energiesAreRelativeAndPerAtom() {
        double[] time = {0, 1}, potential = {-100, -99}, conserved = {-90, -90.5};
        Figure figure = ThermoPlots.overTime(time, potential, new double[] {300, 310}, conserved, 10);
        assertArrayEquals(new double[] {0, 100}, line(figure, 1, 0).y());
        assertArrayEquals(new double[] {0, -50}, line(figure, 2, 0).y());
        assertEquals("ΔU (meV/atom)", figure.panels().get(1).y().text());
    }

    @Test
    void averagesKeepTheMean() {
        double[] values = {1, 3, 5, 7, 9, 11, 13};
        double[] means = Averages.of(values, 3);
        assertArrayEquals(new double[] {2, 6, 11}, means);
        assertSame(values, Averages.of(values, 4));
    }

    @Test
    void errorsOfPairs() {
        assertEquals(Math.sqrt(2.5), Pairs.of(new double[] {1, 2}, new double[] {2, 4}).rmse(), 1e-15);
        assertTrue(Double.isNaN(Pairs.of(new double[0], new double[0]).rmse()));
        assertThrows(IllegalArgumentException.class, () -> Pairs.of(new double[1], new double[2]));
        Figure figure = ParityPlots.perElement("force", "eV/Å",
                Map.of("O", new Pairs(new double[1], new double[1], 0.04321)));
        assertEquals("RMSE 0.0432 eV/Å", figure.panels().get(0).note());
        assertEquals(Panel.Aspect.PARITY, figure.panels().get(0).aspect());
        assertEquals(1, ParityPlots.perElement("force", "eV/Å", Map.of()).panels().size());
    }

    @Test
    void longPathsAreThinned() {
        double[] positions = new double[3 * 50_000];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = i;
        }
        Figure figure = TrajectoryPlots.projections(List.of(new TrajectoryPlots.IonPath("Li", positions)));
        Series.Line xz = line(figure, 1, 0);
        assertEquals(16_667, xz.x().length);
        assertEquals(9, xz.x()[1]);
        assertEquals(11, xz.y()[1]);
        List<TrajectoryPlots.IonPath> paths = TrajectoryPlots.ofElement("O",
                List.of(new double[] {0, 1, 2, 3, 4, 5}, new double[] {10, 11, 12, 13, 14, 15}), new int[] {1});
        assertArrayEquals(new double[] {3, 4, 5, 13, 14, 15}, paths.get(0).positions());
    }

    @Test
    void validationSkipsEpochsWithoutIt() {
        Figure figure = LearningCurves.of(new double[] {1, 2, 3}, List.of(new LearningCurves.Curve("RMSE", "e",
                new double[] {3, 2, 1}, new double[] {Double.NaN, 2.5, 1.5})), 3);
        assertArrayEquals(new double[] {2, 3}, line(figure, 0, 1).x());
        assertArrayEquals(new double[] {2.5, 1.5}, line(figure, 0, 1).y());
        assertEquals(3, figure.panels().get(0).guides().get(0).value());
    }

    @Test
    void histogramsAreSteps() {
        Figure figure = DistributionPlots.histogram("v", "", new double[] {0, 1, 2}, Map.of("Li", new double[] {3, 5}));
        Series.Line outline = line(figure, 0, 1);
        assertArrayEquals(new double[] {0, 0, 1, 1, 2, 2}, outline.x());
        assertArrayEquals(new double[] {0, 3, 3, 5, 5, 0}, outline.y());
        assertThrows(IllegalArgumentException.class,
                () -> DistributionPlots.histogram("v", "", new double[] {0, 1}, Map.of("Li", new double[2])));
    }

    @Test
    void coloursOfElementsAreFixed() {
        assertEquals(Colour.GREEN, Colour.ofElement("Li"));
        assertEquals(Colour.ofElement("Xe"), Colour.ofElement("Xe"));
        assertEquals(new Colour(0xFFFFFF), Colour.BLUE.lighter(1));
        assertThrows(IllegalArgumentException.class, () -> new Colour(-1));
    }
}
