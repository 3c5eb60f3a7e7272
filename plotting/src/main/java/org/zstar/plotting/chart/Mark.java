package org.zstar.plotting.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Series;

/** Draws a series between axes that the chart has laid out. */
interface Mark {
    void paint(Graphics2D graphics, Mapping mapping);

    /** The mark for a kind of series. */
    static Mark of(Series series) {
        if (series instanceof Series.Line line) {
            return new LineMark(line);
        }
        if (series instanceof Series.Scatter scatter) {
            return new ScatterMark(scatter);
        }
        return new BandMark((Series.Band) series);
    }

    static Color color(Colour colour, double opacity) {
        return new Color(colour.rgb() | (int) Math.round(255 * opacity) << 24, true);
    }
}
