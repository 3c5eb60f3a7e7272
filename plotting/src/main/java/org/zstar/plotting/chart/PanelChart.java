package org.zstar.plotting.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Guide;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Builds the chart of a panel: the library lays out axes, ticks and legend, the marks draw the data. */
final class PanelChart {
    static final Color INK = new Color(0x222222);
    private static final Color GRID = new Color(0xE6E6E6);
    private static final Color REFERENCE = new Color(0x8A8A8A);
    private static final BasicStroke HAIR = new BasicStroke(0.7f);
    private static final BasicStroke FRAME = new BasicStroke(0.9f);
    private static final double LABEL = 12;
    private static final double TICK = 11;
    private static final double PADDING = 4;

    private final Fonts fonts;
    private final Panel panel;
    private final Extent[] extents;
    private final XYPlot plot = new XYPlot();

    private PanelChart(Fonts fonts, Panel panel) {
        this.fonts = fonts;
        this.panel = panel;
        this.extents = Extent.of(panel);
    }

    /** The chart without its data, which has the same layout. */
    static JFreeChart frame(Fonts fonts, Panel panel) {
        return new PanelChart(fonts, panel).build(0);
    }

    /** @param indent place of the data area within the chart, to which title and legend are aligned, px */
    static JFreeChart of(Fonts fonts, Panel panel, double indent) {
        PanelChart made = new PanelChart(fonts, panel);
        made.addMarks();
        return made.build(indent);
    }

    private JFreeChart build(double indent) {
        plot.setDomainAxis(axis(panel.x(), extents[0], new RectangleInsets(6, 7, 2, 7)));
        plot.setRangeAxis(axis(panel.y(), extents[1], new RectangleInsets(8, 3, 8, 7)));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(INK);
        plot.setOutlineStroke(FRAME);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(HAIR);
        plot.setRangeGridlineStroke(HAIR);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        panel.guides().forEach(this::add);
        plot.setFixedLegendItems(legendItems());
        return chart(Math.max(0, indent - PADDING));
    }

    private JFreeChart chart(double indent) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(6, PADDING, 4, 14));
        if (!panel.title().isEmpty()) {
            TextTitle title = new TextTitle(panel.title(), fonts.strong(LABEL));
            title.setPaint(INK);
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setPadding(2, indent, 4, 2);
            chart.setTitle(title);
        }
        if (plot.getLegendItems().getItemCount() > 0) {
            LegendTitle legend = new LegendTitle(plot);
            legend.setItemFont(fonts.plain(TICK));
            legend.setItemPaint(INK);
            legend.setBackgroundPaint(null);
            legend.setFrame(BlockBorder.NONE);
            legend.setPosition(RectangleEdge.TOP);
            legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
            legend.setLegendItemGraphicAnchor(RectangleAnchor.CENTER);
            legend.setLegendItemGraphicLocation(RectangleAnchor.CENTER);
            legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 9));
            legend.setMargin(0, indent, 4, 0);
            chart.addSubtitle(legend);
        }
        return chart;
    }

    private ValueAxis axis(Axis axis, Extent extent, RectangleInsets labelRoom) {
        ValueAxis made = axis.scale() == Axis.Scale.LOG ? new DecadeAxis(axis.text()) : new LinearAxis(axis.text());
        made.setRange(extent.low(), extent.high());
        made.setLabelFont(fonts.plain(LABEL));
        made.setLabelPaint(INK);
        made.setTickLabelFont(fonts.plain(TICK));
        made.setTickLabelPaint(INK);
        made.setTickLabelInsets(labelRoom);
        made.setAxisLineVisible(false);
        made.setTickMarkInsideLength(0);
        made.setTickMarkOutsideLength(4);
        made.setTickMarkPaint(INK);
        made.setTickMarkStroke(HAIR);
        made.setMinorTickMarksVisible(true);
        made.setMinorTickMarkInsideLength(0);
        made.setMinorTickMarkOutsideLength(2);
        return made;
    }

    private void addMarks() {
        if (panel.aspect() == Panel.Aspect.PARITY) {
            double[] ends = {extents[0].low(), extents[0].high()};
            Series identity = new Series.Line("", new Colour(REFERENCE.getRGB() & 0xFFFFFF), ends, ends,
                    Series.Dash.DASHED, 1, false);
            addMark(Mark.of(identity));
        }
        panel.series().forEach(s -> addMark(Mark.of(s)));
    }

    private void addMark(Mark mark) {
        DefaultXYDataset single = new DefaultXYDataset();
        single.addSeries("", new double[2][1]);
        int index = plot.getDatasetCount();
        plot.setDataset(index, single);
        plot.setRenderer(index, new MarkRenderer(mark));
    }

    private void add(Guide guide) {
        ValueMarker marker = new ValueMarker(guide.value(), REFERENCE, LineMark.stroke(Series.Dash.DASHED, 1));
        marker.setLabel(guide.label().isEmpty() ? null : guide.label());
        marker.setLabelFont(fonts.plain(TICK));
        marker.setLabelPaint(INK);
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        marker.setLabelAnchor(guide.vertical() ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(guide.vertical() ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT);
        if (guide.vertical()) {
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        } else {
            plot.addRangeMarker(marker, Layer.BACKGROUND);
        }
    }

    private LegendItemCollection legendItems() {
        LegendItemCollection items = new LegendItemCollection();
        for (Series series : panel.series()) {
            if (!series.name().isEmpty()) {
                items.add(legendItem(series));
            }
        }
        return items;
    }

    private static LegendItem legendItem(Series series) {
        Color color = Mark.color(series.colour(), 1);
        Shape sample = new Line2D.Double(-9, 0, 9, 0);
        if (series instanceof Series.Line line) {
            return new LegendItem(series.name(), null, null, null, sample, LineMark.stroke(line.dash(), 1.6), color);
        }
        if (series instanceof Series.Scatter) {
            Shape dot = new Line2D.Double(0, 0, 0, 0);
            return new LegendItem(series.name(), null, null, null, dot, ScatterMark.dot(6), color);
        }
        Color area = Mark.color(series.colour().lighter(0.6), 1);
        return new LegendItem(series.name(), null, null, null, new Rectangle2D.Double(-9, -4, 18, 8), area);
    }
}
