package org.zstar.plotting.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

class ExtentTest {
    private static final Axis X = Axis.linear("x", "");
    private static final Axis Y = Axis.linear("y", "");

    private static Panel cloud(Axis x, Axis y, double[] xs, double[] ys) {
        return new Panel("", x, y).with(new Series.Scatter("", Colour.BLUE, xs, ys));
    }

    @Test
    void cloudsGetRoomAndCurvesFillTheWidth() {
        double[] x = {0, 10}, y = {-1, 1};
        Extent[] cloud = Extent.of(cloud(X, Y, x, y));
        assertEquals(-0.4, cloud[0].low(), 1e-12);
        assertEquals(1.08, cloud[1].high(), 1e-12);
        Extent[] curve = Extent.of(new Panel("", X, Y).with(new Series.Line("", Colour.BLUE, x, y)));
        assertEquals(0, curve[0].low());
        assertTrue(curve[0].high() >= 10 && curve[0].high() < 10.1);
    }

    @Test
    void parityHasOneRange() {
        Extent[] both = Extent.of(cloud(X, Y, new double[] {0, 1}, new double[] {-3, 2}).withAspect(Panel.Aspect.PARITY));
        assertEquals(both[0], both[1]);
        assertTrue(both[0].low() <= -3 && both[0].high() >= 2);
    }

    @Test
    void sameScaleHasOneLength() {
        Extent[] both = Extent.of(cloud(X, Y, new double[] {4, 6}, new double[] {0, 10})
                .withAspect(Panel.Aspect.SAME_SCALE));
        assertEquals(both[1].high() - both[1].low(), both[0].high() - both[0].low(), 1e-12);
        assertEquals(5, (both[0].high() + both[0].low()) / 2, 1e-12);
    }

    @Test
    void givenEndsAreKeptAndGuidesAreSeen() {
        Panel panel = cloud(X, Y.within(0, Double.NaN), new double[] {1, 2}, new double[] {3, 4})
                .with(Guide.level(9, "")).with(Guide.at(-5, ""));
        Extent[] both = Extent.of(panel);
        assertEquals(0, both[1].low());
        assertTrue(both[1].high() > 9 && both[0].low() < -5);
        assertEquals(new Extent(8, 9), Extent.of(cloud(X, Y.within(8, Double.NaN), new double[] {1}, new double[] {1}))[1]);
        assertEquals(new Extent(-9, -8),
                Extent.of(cloud(X, Y.within(Double.NaN, -8), new double[] {1}, new double[] {1}))[1]);
    }

    @Test
    void shortLogarithmicRangesGrowToDecades() {
        Axis log = Axis.log("y", "");
        assertEquals(new Extent(1, 10), Extent.of(cloud(X, log, new double[] {1, 2}, new double[] {3, 4}))[1]);
        assertEquals(new Extent(10, 100), Extent.of(cloud(X, log, new double[] {1, 2, 3}, new double[] {10, -5, 0}))[1]);
        Extent wide = Extent.of(cloud(X, log, new double[] {1, 2}, new double[] {1e-3, 1e3}))[1];
        assertTrue(wide.low() < 1e-3 && wide.low() > 1e-4 && wide.high() > 1e3 && wide.high() < 1e4);
    }

    @Test
    void flatAndUnreasonableDataHaveARange() {
        for (double value : new double[] {0, 5, -1e-12, 1e80}) {
            Extent y = Extent.of(cloud(X, Y, new double[] {1, 2}, new double[] {value, value}))[1];
            assertTrue(y.low() < value && value < y.high(), value + " in " + y);
        }
        Panel useless = cloud(X, Y, new double[] {1, 2}, new double[] {1e200, Double.NaN});
        assertFalse(Extent.hasData(useless));
        assertTrue(Extent.of(useless)[1].low() < Extent.of(useless)[1].high());
        assertTrue(Extent.hasData(cloud(X, Y, new double[] {Double.NaN, 2}, new double[] {1, 1})));
    }
}
