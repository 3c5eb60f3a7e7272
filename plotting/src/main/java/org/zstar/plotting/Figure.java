package org.zstar.plotting;

import java.util.List;

/**
 * Panels in a grid, row by row.
 *
 * @param title what the picture shows, in one phrase; read out by screen readers and drawn nowhere, as captions say more
 * @param columns panels side by side
 * @param panels at least one
 * @param panelWidth of each panel with its labels, in px (1/96 inch)
 * @param panelHeight of each panel with its labels, in px
 */
public record Figure(String title, int columns, List<Panel> panels, int panelWidth, int panelHeight) {
    public Figure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("figure '" + title + "' has no panel; expected at least one");
        }
        if (columns < 1 || panelWidth < 120 || panelHeight < 120) {
            throw new IllegalArgumentException("figure '" + title + "': " + columns + " columns of panels with "
                    + panelWidth + " × " + panelHeight + " px; expected at least 1 column and 120 px");
        }
        columns = Math.min(columns, panels.size());
    }

    /** Panels of the usual size: two of them fill the width of a page. */
    public Figure(String title, int columns, List<Panel> panels) {
        this(title, columns, panels, 360, 290);
    }

    /** A single panel of the usual size. */
    public static Figure of(String title, Panel panel) {
        return new Figure(title, 1, List.of(panel), 460, 330);
    }

    /** Number of rows of panels. */
    public int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    public int width() {
        return columns * panelWidth;
    }

    public int height() {
        return rows() * panelHeight;
    }
}
