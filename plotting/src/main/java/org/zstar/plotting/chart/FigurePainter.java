package org.zstar.plotting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;

/** Draws the panels of a figure with their axes in line. */
public final class FigurePainter {
    private static final double NOTE = 11;

    private final Fonts fonts;

    public FigurePainter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param graphics draws the figure
     * @param measure graphics of a bitmap on which layouts are tried
     */
    public void paint(Figure figure, Graphics2D graphics, Graphics2D measure) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
        Margins[] own = new Margins[figure.panels().size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = measured(figure.panels().get(i), figure.panelWidth(), figure.panelHeight(), measure);
        }
        for (int i = 0; i < own.length; i++) {
            paint(figure, i, own, graphics);
        }
    }

    private Margins measured(Panel panel, double width, double height, Graphics2D measure) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        PanelChart.of(fonts, panel, false).draw(measure, new Rectangle2D.Double(0, 0, width, height), null, info);
        Rectangle2D data = info.getPlotInfo().getDataArea();
        Rectangle2D plot = info.getPlotInfo().getPlotArea();
        return new Margins(data.getMinX(), data.getMinY(), width - data.getMaxX(), height - data.getMaxY(),
                data.getMinX() - plot.getMinX(), plot.getMaxY() - data.getMaxY());
    }

    private void paint(Figure figure, int index, Margins[] all, Graphics2D graphics) {
        Panel panel = figure.panels().get(index);
        Margins own = all[index];
        Margins widest = own;
        for (int k = 0; k < all.length; k++) {
            widest = widest.atLeast(all[k], k % figure.columns() == index % figure.columns(),
                    k / figure.columns() == index / figure.columns());
        }
        double width = figure.panelWidth() - widest.left - widest.right;
        double height = figure.panelHeight() - widest.top - widest.bottom;
        if (panel.aspect() != Panel.Aspect.FREE) {
            width = Math.min(width, height);
            height = width;
        }
        double x = (index % figure.columns()) * (double) figure.panelWidth() + widest.left - own.left;
        double y = (index / figure.columns()) * (double) figure.panelHeight() + widest.top - own.top;
        Rectangle2D place = new Rectangle2D.Double(x, y, own.left + width + own.right, own.top + height + own.bottom);
        JFreeChart chart = PanelChart.of(fonts, panel, true);
        fix((XYPlot) chart.getPlot(), own);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, place, null, info);
        annotate(panel, info.getPlotInfo().getDataArea(), graphics);
    }

    /** Keeps the room for the labels at what was measured, even if a panel of another size gets other ticks. */
    private static void fix(XYPlot plot, Margins own) {
        AxisSpace left = new AxisSpace();
        left.setLeft(own.axisLeft);
        plot.setFixedRangeAxisSpace(left);
        AxisSpace bottom = new AxisSpace();
        bottom.setBottom(own.axisBottom);
        plot.setFixedDomainAxisSpace(bottom);
    }

    private void annotate(Panel panel, Rectangle2D data, Graphics2D graphics) {
        Font font = fonts.plain(NOTE);
        FontMetrics metrics = graphics.getFontMetrics(font);
        graphics.setFont(font);
        graphics.setColor(PanelChart.INK);
        if (!panel.note().isEmpty()) {
            float y = (float) data.getMinY() + 4 + metrics.getAscent();
            for (String line : panel.note().split("\n")) {
                graphics.drawString(line, (float) data.getMinX() + 7, y);
                y += metrics.getHeight();
            }
        }
        if (!Extent.hasData(panel)) {
            String text = "no data";
            graphics.drawString(text, (float) (data.getCenterX() - metrics.stringWidth(text) / 2.0),
                    (float) data.getCenterY());
        }
    }

    /**
     * Room around the data area, px.
     *
     * @param axisLeft part of the left room that belongs to the axis
     * @param axisBottom part of the lower room that belongs to the axis
     */
    private record Margins(double left, double top, double right, double bottom, double axisLeft, double axisBottom) {
        Margins atLeast(Margins o, boolean sameColumn, boolean sameRow) {
            return new Margins(sameColumn ? Math.max(left, o.left) : left, sameRow ? Math.max(top, o.top) : top,
                    sameColumn ? Math.max(right, o.right) : right, sameRow ? Math.max(bottom, o.bottom) : bottom,
                    axisLeft, axisBottom);
        }
    }
}
