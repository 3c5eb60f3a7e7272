package org.zstar.plotting.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;

/** Draws the panels of a figure with their axes in line. */
public final class FigurePainter {
    private static final double NOTE = 11;

    private final Fonts fonts;

    public FigurePainter(Fonts fonts) {
        this.fonts = fonts;
        // the library's detour for a defect of old Java versions would turn upright labels into outlines
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /**
     * @param graphics draws the figure
     * @param measure graphics of a bitmap on which layouts are tried
     */
    public void paint(Figure figure, Graphics2D graphics, Graphics2D measure) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Double(0, 0, figure.width(), figure.height()));
        List<Margins> own = new ArrayList<>();
        for (Panel panel : figure.panels()) {
            own.add(measured(panel, figure.panelWidth(), figure.panelHeight(), measure));
        }
        Layout layout = new Layout(figure, own);
        for (int i = 0; i < own.size(); i++) {
            paint(figure.panels().get(i), own.get(i), layout.place(i), graphics);
        }
    }

    private Margins measured(Panel panel, double width, double height, Graphics2D measure) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        PanelChart.frame(fonts, panel).draw(measure, new Rectangle2D.Double(0, 0, width, height), null, info);
        Rectangle2D data = info.getPlotInfo().getDataArea();
        Rectangle2D plot = info.getPlotInfo().getPlotArea();
        return new Margins(data.getMinX(), data.getMinY(), width - data.getMaxX(), height - data.getMaxY(),
                data.getMinX() - plot.getMinX(), plot.getMaxY() - data.getMaxY());
    }

    private void paint(Panel panel, Margins own, Rectangle2D place, Graphics2D graphics) {
        JFreeChart chart = PanelChart.of(fonts, panel, own.left());
        fix((XYPlot) chart.getPlot(), own);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, place, null, info);
        annotate(panel, info.getPlotInfo().getDataArea(), graphics);
    }

    /** Keeps the room for the labels at what was measured, even if a panel of another size gets other ticks. */
    private static void fix(XYPlot plot, Margins own) {
        AxisSpace left = new AxisSpace();
        left.setLeft(own.axisLeft());
        plot.setFixedRangeAxisSpace(left);
        AxisSpace bottom = new AxisSpace();
        bottom.setBottom(own.axisBottom());
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
}
