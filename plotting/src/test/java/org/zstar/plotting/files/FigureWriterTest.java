package org.zstar.plotting.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

class FigureWriterTest {
    private static final Axis X = Axis.linear("Time", "ps");
    private static final Axis Y = Axis.linear("MSD", "Å²");
    private final FigureWriter writer = new FigureWriter();

    private static Figure figure(Axis x, Axis y, Series... series) {
        return Figure.of("a figure", new Panel("", x, y, Panel.Aspect.FREE, List.of(series), List.of(), ""));
    }

    private static Series.Line line(double... y) {
        double[] x = new double[y.length];
        Arrays.setAll(x, i -> i);
        return new Series.Line("Li", Colour.GREEN, x, y);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void sameFigureGivesSameBytesInEveryLocale() throws IOException {
        Figure figure = figure(X, Y, line(0, 1.5, 3));
        String svg = writer.svg(figure);
        byte[] png = writer.png(figure, 1);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(svg, new FigureWriter().svg(figure));
            assertArrayEquals(png, new FigureWriter().png(figure, 1));
        } finally {
            Locale.setDefault(usual);
        }
        for (String text : List.of("Time (ps)", "MSD (Å²)", "0.8")) {
            assertTrue(svg.contains(">" + text + "</text>"), svg);
        }
    }

    @Test
    void bitmapHasTheSizeOfTheScale() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(writer.png(figure(X, Y, line(0, 1)), 2)));
        assertEquals(920, image.getWidth());
        assertEquals(660, image.getHeight());
    }

    @Test
    void emptyAndUselessDataSayNoData() {
        double nan = Double.NaN, inf = Double.POSITIVE_INFINITY;
        for (Series.Line useless : List.of(line(), line(nan), line(nan, inf, -inf))) {
            assertTrue(writer.svg(figure(X, Y, useless)).contains("no data"));
        }
        assertTrue(writer.svg(figure(X, Axis.log("error", "e"), line(-1, 0))).contains("no data"));
        assertTrue(writer.svg(figure(X, Y)).contains("no data"));
        assertFalse(writer.svg(figure(X, Y, line(nan, 2, nan))).contains("no data"));
    }

    @Test
    void extremeRangesAreDrawn() {
        for (double[] y : new double[][] {{5}, {0, 0}, {1e-300, 2e-300}, {-1e90, 1e90}, {1e15, 1e15 + 1}, {1, 1, 1},
            {-871.23456789, -871.23456788}}) {
            String svg = writer.svg(figure(X, Y, line(y)));
            assertFalse(svg.contains("NaN") || svg.contains("no data"), Arrays.toString(y));
            assertTrue(count(svg, "<text") < 60, "too many labels for " + Arrays.toString(y));
            assertTrue(count(svg, "<text") > 5, "too few labels for " + Arrays.toString(y));
        }
        for (double[] y : new double[][] {{1e-8, 1e8}, {3, 4}, {0.5}, {1e-90, 1e90}}) {
            String svg = writer.svg(figure(X, Axis.log("error", "e"), line(y)));
            assertTrue(count(svg, "<text") < 60 && count(svg, "<text") > 5, Arrays.toString(y));
        }
    }

    @Test
    void logarithmicAxisNamesItsDecades() {
        String svg = writer.svg(figure(X, Axis.log("error", "e"), line(0.02, 30)));
        for (String label : List.of("0.1", "1", "10")) {
            assertTrue(svg.contains(">" + label + "</text>"), label);
        }
    }

    @Test
    void aMillionDotsGiveASmallFile() {
        Random random = new Random(1);
        double[] x = new double[1_000_000], y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextGaussian();
            y[i] = x[i] + 0.2 * random.nextGaussian();
        }
        x[0] = 0;
        y[0] = 9;
        Panel panel = new Panel("", X, Y).withAspect(Panel.Aspect.PARITY).with(new Series.Scatter("", Colour.BLUE, x, y));
        String svg = writer.svg(Figure.of("parity", panel));
        assertTrue(svg.length() < 300_000, "characters: " + svg.length());
        assertTrue(count(svg, "h0") > 1000, "dots: " + count(svg, "h0"));
    }

    @Test
    void aMillionStepsKeepTheirPeaks() {
        double[] y = new double[1_000_000];
        for (int i = 0; i < y.length; i++) {
            y[i] = (i * 7919L % 1000) / 1000.0;
        }
        y[123_456] = 50;
        String thinned = writer.svg(figure(X, Y, line(y)));
        assertTrue(thinned.length() < 200_000, "characters: " + thinned.length());
        y[123_456] = 0;
        assertFalse(writer.svg(figure(X, Y.within(-2, 52), line(y))).equals(thinned));
    }

    @Test
    void linesBreakWhereValuesAreMissing() {
        String whole = writer.svg(figure(X, Y, line(0, 1, 2, 3, 4)));
        String broken = writer.svg(figure(X, Y, line(0, 1, Double.NaN, 3, 4)));
        assertEquals(1, count(broken, "M") - count(whole, "M"));
    }

    @Test
    void titlesAreEscaped() {
        Panel panel = new Panel("<script>", Axis.linear("a&b", ""), Y).with(line(0, 1)).withNote("x < y\nsecond");
        String svg = writer.svg(Figure.of("<b>", panel));
        assertFalse(svg.contains("<script>") || svg.contains("<b>"));
        assertTrue(svg.contains("a&amp;b") && svg.contains("x &lt; y") && svg.contains(">second<"));
    }

    @Test
    void filesAppearWhole(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("new/plot.svg"), png = folder.resolve("new/plot.png");
        Figure figure = figure(X, Y, line(0, 1));
        writer.writeSvg(figure, svg);
        writer.writePng(figure, png);
        assertEquals(writer.svg(figure), Files.readString(svg));
        assertEquals(1380, ImageIO.read(png.toFile()).getWidth());
        try (var files = Files.list(folder.resolve("new"))) {
            assertEquals(2, files.count(), "temporary files are left behind");
        }
    }

    @Test
    void contradictionsAreRefusedWithWhatWasExpected() {
        assertMessage("2 values of x but 1 of y", () -> new Series.Line("a", Colour.BLUE, new double[2], new double[1]));
        assertMessage("positive size", () -> new Series.Scatter("a", Colour.BLUE, X0, X0, 0));
        assertMessage("ascending", () -> X.within(2, 1));
        assertMessage("positive numbers", () -> Axis.log("a", "").within(0, 1));
        assertMessage("no panel", () -> new Figure("f", 1, List.of()));
        assertMessage("linear", () -> new Panel("p", X, Axis.log("a", "")).withAspect(Panel.Aspect.SAME_SCALE));
        assertMessage("scale above 0", () -> {
            try {
                writer.png(figure(X, Y), 0);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static final double[] X0 = {0};

    private static void assertMessage(String part, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        assertTrue(message.contains(part), message);
    }
}
