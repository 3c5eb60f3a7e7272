package org.zstar.plotting.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;

/** Places the charts of a figure so that the data areas of a column, and of a row, are in line. */
final class Layout {
    private final Figure figure;
    private final List<Margins> own;
    private final double[] left;
    private final double[] right;
    private final double[] top;
    private final double[] bottom;

    /** @param own room that each panel needs for its labels */
    Layout(Figure figure, List<Margins> own) {
        this.figure = figure;
        this.own = own;
        left = new double[figure.columns()];
        right = new double[figure.columns()];
        top = new double[figure.rows()];
        bottom = new double[figure.rows()];
        for (int i = 0; i < own.size(); i++) {
            int column = i % figure.columns(), row = i / figure.columns();
            Margins margins = own.get(i);
            left[column] = Math.max(left[column], margins.left());
            right[column] = Math.max(right[column], margins.right());
            top[row] = Math.max(top[row], margins.top());
            bottom[row] = Math.max(bottom[row], margins.bottom());
        }
    }

    /** Where the chart of a panel goes, with its labels. */
    Rectangle2D place(int index) {
        int column = index % figure.columns(), row = index / figure.columns();
        Margins margins = own.get(index);
        double width = width(column), height = height(row);
        if (figure.panels().get(index).aspect() != Panel.Aspect.FREE) {
            width = square();
            height = width;
        }
        return new Rectangle2D.Double(column * (double) figure.panelWidth() + left[column] - margins.left(),
                row * (double) figure.panelHeight() + top[row] - margins.top(),
                margins.left() + width + margins.right(), margins.top() + height + margins.bottom());
    }

    private double width(int column) {
        return figure.panelWidth() - left[column] - right[column];
    }

    private double height(int row) {
        return figure.panelHeight() - top[row] - bottom[row];
    }

    /** All square panels of a figure have the same size. */
    private double square() {
        double side = Double.POSITIVE_INFINITY;
        for (int i = 0; i < own.size(); i++) {
            side = Math.min(side, Math.min(width(i % figure.columns()), height(i / figure.columns())));
        }
        return side;
    }
}
