package org.zstar.plotting.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.plotting.Figure;
import org.zstar.plotting.figures.MsdPlots.Msd;
import org.zstar.plotting.files.FigureWriter;

/** Draws every ready-made figure into {@code target/gallery}, to be looked at. */
class GalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final FigureWriter WRITER = new FigureWriter();
    private static final FigureWriter SECOND = new FigureWriter();
    private final Random random = new Random(7);

    @Test
    void bornChargeParity() throws IOException {
        Map<String, ParityPlots.Charges> pairs = new LinkedHashMap<>();
        pairs.put("Li", tensors(1.0, 4_000));
        pairs.put("P", tensors(3.2, 1_000));
        pairs.put("O", tensors(-2.0, 4_000));
        String svg = draw("parity-bec", ParityPlots.bornCharges(pairs));
        assertTrue(svg.contains("off-diagonal"));
        assertTrue(svg.length() < 900_000, "SVG of 81,000 points has " + svg.length() + " characters");
    }

    @Test
    void energyParity() throws IOException {
        Map<String, Pairs> pairs = new LinkedHashMap<>();
        pairs.put("training", noisy(-7.0, 0.05, 900));
        pairs.put("test", noisy(-7.0, 0.05, 100));
        draw("parity-energy", ParityPlots.perSet("energy", "eV/atom", pairs));
        draw("parity-force", ParityPlots.perElement("force", "eV/Å", Map.of("Li", noisy(0, 1.5, 9000))));
    }

    @Test
    void meanSquareDisplacement() throws IOException {
        double[] time = ramp(1000, 300);
        Map<String, double[][]> species = new LinkedHashMap<>();
        species.put("Li", new double[][] {walk(time, 0.2), walk(time, 0.3), walk(time, 2.5)});
        species.put("P", new double[][] {walk(time, 0.01), walk(time, 0.01), walk(time, 0.01)});
        species.put("O", new double[][] {walk(time, 0.03), walk(time, 0.02), walk(time, 0.04)});
        draw("msd", MsdPlots.perDirection(time, species));
        Map<String, Msd> runs = new LinkedHashMap<>();
        runs.put("0 V/Å", new Msd(time, species.get("O")));
        double[][] band = {walk(time, 0.5), walk(time, 0.1), walk(time, 0.1), walk(time, 0.4)};
        runs.put("0.1 V/Å", new Msd(time, species.get("Li"), band));
        draw("msd-compared", MsdPlots.compared("Li", runs));
    }

    @Test
    void thermo() throws IOException {
        double[] time = ramp(4_000, 10), u = new double[time.length], t = new double[time.length];
        double[] conserved = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            t[i] = 800 + 45 * random.nextGaussian();
            u[i] = -871.2 + 0.8 * random.nextGaussian();
            conserved[i] = -850 + 1e-3 * random.nextGaussian() + 1e-7 * time[i];
        }
        draw("thermo", ThermoPlots.overTime(time, u, t, conserved, 127));
    }

    @Test
    void learningCurve() throws IOException {
        double[] epochs = ramp(200, 1), training = new double[200], validation = new double[200];
        for (int i = 0; i < 200; i++) {
            training[i] = 0.9 * Math.exp(-i / 15.0) + 0.03;
            validation[i] = i % 5 == 0 ? training[i] * 1.1 + 0.01 * random.nextDouble() : Double.NaN;
        }
        draw("learning", LearningCurves.of(epochs, List.of(
                new LearningCurves.Curve("Born charge RMSE", "e", training, validation),
                new LearningCurves.Curve("Force RMSE", "eV/Å", validation, new double[0])), 150));
    }

    @Test
    void projections() throws IOException {
        List<TrajectoryPlots.IonPath> paths = new ArrayList<>();
        for (int ion = 0; ion < 12; ion++) {
            double[] p = new double[3 * 500];
            for (int i = 0; i < 500; i++) {
                for (int d = 0; d < 3; d++) {
                    p[3 * i + d] = 3 * (ion % 4) * (d == 0 ? 1 : 0) + 3.0 * (ion / 4) * (d == 1 ? 1 : 0)
                            + 0.25 * random.nextGaussian() + (d == 2 ? i * 8e-3 * (ion % 3) : 0);
                }
            }
            paths.add(new TrajectoryPlots.IonPath(ion < 8 ? "Li" : "O", p));
        }
        draw("projections", TrajectoryPlots.projections(paths));
    }

    @Test
    void distributions() throws IOException {
        double[] r = new double[300], g = new double[300], h = new double[300];
        for (int i = 0; i < 300; i++) {
            r[i] = 0.02 * i;
            g[i] = r[i] < 1.4 ? 0 : 1 + 8 * Math.exp(-80 * (r[i] - 1.95) * (r[i] - 1.95)) - Math.exp(-(r[i] - 1.4) * 4);
            h[i] = r[i] < 1.3 ? 0 : 1 + 14 * Math.exp(-300 * (r[i] - 1.55) * (r[i] - 1.55)) - Math.exp(-(r[i] - 1.3) * 2);
        }
        Map<String, double[]> pairs = new LinkedHashMap<>();
        pairs.put("Li–O", g);
        pairs.put("P–O", h);
        draw("rdf", DistributionPlots.radial(r, pairs));
        double[] edges = ramp(31, 0.1), counts = new double[30], other = new double[30];
        for (int i = 0; i < 4000; i++) {
            counts[Math.min(29, Math.max(0, (int) (15 + 4 * random.nextGaussian())))]++;
            other[Math.min(29, Math.max(0, (int) (20 + 2 * random.nextGaussian())))]++;
        }
        draw("histogram", DistributionPlots.histogram("Speed", "Å/fs", edges,
                new LinkedHashMap<>(Map.of("Li", counts, "O", other))));
    }

    private String draw(String name, Figure figure) throws IOException {
        Path svg = GALLERY.resolve(name + ".svg"), png = GALLERY.resolve(name + ".png");
        WRITER.writeSvg(figure, svg);
        WRITER.writePng(figure, png);
        String text = Files.readString(svg);
        assertEquals(text, SECOND.svg(figure), "another writer draws differently");
        assertTrue(Files.size(png) > 1000);
        return text;
    }

    private ParityPlots.Charges tensors(double charge, int atoms) {
        return new ParityPlots.Charges(0.04, noisy(charge, 0.15 * Math.abs(charge), 3 * atoms),
                noisy(0, 0.15 * Math.abs(charge), 6 * atoms));
    }

    private Pairs noisy(double centre, double spread, int n) {
        double[] r = new double[n], p = new double[n];
        for (int i = 0; i < n; i++) {
            r[i] = centre + spread * random.nextGaussian();
            p[i] = r[i] + 0.2 * spread * random.nextGaussian();
        }
        return Pairs.of(r, p);
    }

    private double[] walk(double[] time, double rate) {
        double[] msd = new double[time.length];
        for (int i = 1; i < msd.length; i++) {
            msd[i] = 0.3 + rate * time[i] / 1e5 + 0.05 * Math.sqrt(rate) * random.nextGaussian();
        }
        return msd;
    }

    private static double[] ramp(int n, double step) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i * step;
        }
        return values;
    }
}
