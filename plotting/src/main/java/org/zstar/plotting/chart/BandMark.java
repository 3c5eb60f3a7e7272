package org.zstar.plotting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.zstar.plotting.Series;

/** Fills the area between two curves; where a value is missing the area is interrupted. */
record BandMark(Series.Band band) implements Mark {
    private static final double OPACITY = 0.25;

    @Override
    public void paint(Graphics2D graphics, Mapping mapping) {
        double[] x = mapping.across(band.x()), low = mapping.up(band.low()), high = mapping.up(band.high());
        Path2D area = new Path2D.Double();
        int from = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(x[i]) || Double.isNaN(low[i]) || Double.isNaN(high[i])) {
                add(area, x, low, high, from, i);
                from = i + 1;
            }
        }
        graphics.setColor(Mark.color(band.colour(), OPACITY));
        graphics.fill(area);
    }

    private static void add(Path2D area, double[] x, double[] low, double[] high, int from, int to) {
        if (to <= from) {
            return;
        }
        area.moveTo(x[from], high[from]);
        for (int i = from + 1; i < to; i++) {
            area.lineTo(x[i], high[i]);
        }
        for (int i = to - 1; i >= from; i--) {
            area.lineTo(x[i], low[i]);
        }
        area.closePath();
    }
}
