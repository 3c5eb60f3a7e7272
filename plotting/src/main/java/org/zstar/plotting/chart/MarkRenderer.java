package org.zstar.plotting.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Lets a mark draw its series in one go where the chart library would draw it item by item. */
final class MarkRenderer extends AbstractXYItemRenderer {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Mark mark;

    MarkRenderer(Mark mark) {
        this.mark = mark;
    }

    @Override
    public XYItemRendererState initialise(Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data,
                                          PlotRenderingInfo info) {
        XYItemRendererState state = new XYItemRendererState(info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(Graphics2D graphics, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
                         XYPlot plot, ValueAxis x, ValueAxis y, XYDataset data, int series, int item,
                         CrosshairState crosshair, int pass) {
        mark.paint(graphics, new Mapping(x, y, area));
    }
}
