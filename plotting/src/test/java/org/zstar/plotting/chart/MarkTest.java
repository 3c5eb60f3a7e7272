package org.zstar.plotting.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Series;
import org.zstar.plotting.svg.SvgDocument;
import org.zstar.plotting.svg.SvgGraphics;

/** What is drawn on an area of 100 × 100 px whose axes run from 0 to 100, x to the right and y up. */
class MarkTest {
    private final Mapping mapping = new Mapping(axis(), axis(), new Rectangle2D.Double(0, 0, 100, 100));

    private static LinearAxis axis() {
        LinearAxis axis = new LinearAxis("");
        axis.setRange(0, 100);
        return axis;
    }

    private String draw(Series series) {
        SvgDocument document = new SvgDocument(100, 100, "", "Arial");
        Mark.of(series).paint(new SvgGraphics(document, new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()), mapping);
        String svg = document.toSvg();
        return svg.substring(svg.indexOf("</title>") + 9, svg.indexOf("</svg>"));
    }

    @Test
    void valuesWithoutAPlaceHaveNone() {
        double nan = Double.NaN;
        assertArrayEquals(new double[] {0, 50, nan, nan, 20_000},
                mapping.across(new double[] {0, 50, nan, Double.POSITIVE_INFINITY, 1e9}));
        assertArrayEquals(new double[] {100, 50}, mapping.up(new double[] {0, 50}));
        DecadeAxis log = new DecadeAxis("");
        log.setRange(1, 100);
        assertArrayEquals(new double[] {nan, nan, 50},
                new Mapping(log, axis(), mapping.area()).across(new double[] {-1, 0, 10}), 1e-9);
    }

    @Test
    void linesKeepThePeaksOfAColumn() {
        double[] x = new double[1000], y = new double[1000];
        Arrays.setAll(x, i -> 50 + 1e-4 * i);
        Arrays.fill(y, 10);
        y[400] = 90;
        y[700] = 2;
        String drawn = draw(new Series.Line("", Colour.BLUE, x, y));
        assertTrue(drawn.contains("d=\"M50 90h0L50 10L50.1 98L50.1 90\""), drawn);
    }

    @Test
    void linesBreakAndShowLonelyPoints() {
        double nan = Double.NaN;
        String drawn = draw(new Series.Line("", Colour.BLUE, new double[] {10, 20, 30, 40, 50},
                new double[] {1, 2, nan, 4, nan}));
        assertTrue(drawn.contains("d=\"M10 99h0L20 98M40 96h0\""), drawn);
    }

    @Test
    void dotsOnOneSpotAreOneDot() {
        Series.Scatter few = new Series.Scatter("", Colour.BLUE, new double[] {10, 10, 10, 40}, new double[] {5, 5, 5, 5},
                4);
        String drawn = draw(few);
        assertTrue(drawn.contains("d=\"M10 95h0M40 95h0\""), drawn);
        double[] x = new double[65], y = new double[65];
        Arrays.fill(x, 10);
        x[64] = 40;
        String shaded = draw(new Series.Scatter("", Colour.BLUE, x, y, 4));
        assertTrue(shaded.indexOf("d=\"M40 100h0\"") < shaded.indexOf("d=\"M10 100h0\""), shaded);
        assertEquals(2, shaded.split("<path").length - 1);
        assertTrue(shaded.contains("stroke-opacity=\"0.35\""), shaded);
    }

    @Test
    void bandsAreClosedAndInterrupted() {
        double[] x = {10, 20, 30, 40, 50}, low = {1, 1, 1, 1, 1}, high = {5, 6, Double.NaN, 8, 9};
        String drawn = draw(new Series.Band("", Colour.BLUE, x, low, high));
        assertTrue(drawn.contains("d=\"M10 95L20 94L20 99L10 99ZM40 92L50 91L50 99L40 99Z\""), drawn);
    }
}
