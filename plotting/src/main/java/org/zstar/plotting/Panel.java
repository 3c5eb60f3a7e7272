package org.zstar.plotting;

import java.util.ArrayList;
import java.util.List;

/**
 * One pair of axes with its series; later series are drawn over earlier ones.
 *
 * @param title above the panel, or empty
 * @param x horizontal axis
 * @param y vertical axis
 * @param aspect how the axes relate
 * @param series what is drawn; may be empty
 * @param guides reference lines
 * @param note lines of small text in the upper left corner, separated by line ends; or empty
 */
public record Panel(String title, Axis x, Axis y, Aspect aspect, List<Series> series, List<Guide> guides, String note) {
    /** How the two axes of a panel relate. */
    public enum Aspect {
        /** Each has its own range. */
        FREE,
        /** The same length has the same meaning on both; drawn square. */
        SAME_SCALE,
        /** Both have the same range; drawn square, with the line y = x. */
        PARITY
    }

    public Panel {
        series = List.copyOf(series);
        guides = List.copyOf(guides);
        if (aspect == Aspect.SAME_SCALE && (x.scale() == Axis.Scale.LOG || y.scale() == Axis.Scale.LOG)) {
            throw new IllegalArgumentException("panel '" + title + "': axes of the same scale are linear");
        }
        if (aspect == Aspect.PARITY && x.scale() != y.scale()) {
            throw new IllegalArgumentException("panel '" + title + "': a parity plot has two axes of one kind");
        }
    }

    /** An empty panel; fill it with {@link #with(Series)}. */
    public Panel(String title, Axis x, Axis y) {
        this(title, x, y, Aspect.FREE, List.of(), List.of(), "");
    }

    public Panel with(Series further) {
        List<Series> all = new ArrayList<>(series);
        all.add(further);
        return new Panel(title, x, y, aspect, all, guides, note);
    }

    public Panel with(Guide further) {
        List<Guide> all = new ArrayList<>(guides);
        all.add(further);
        return new Panel(title, x, y, aspect, series, all, note);
    }

    public Panel withAspect(Aspect value) {
        return new Panel(title, x, y, value, series, guides, note);
    }

    public Panel withNote(String value) {
        return new Panel(title, x, y, aspect, series, guides, value);
    }
}
