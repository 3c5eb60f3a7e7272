package org.zstar.plotting.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import org.zstar.plotting.Series;

/**
 * Draws a cloud of dots as few paths of points with round ends. Dots are put on a grid finer than themselves; a spot that
 * many of them share is drawn once, in one of a few shades by the logarithm of their number.
 */
record ScatterMark(Series.Scatter scatter) implements Mark {
    private static final int MOST_DOTS = 8000;
    private static final double[] SHADES = {0.35, 0.55, 0.75, 1};

    @Override
    public void paint(Graphics2D graphics, Mapping mapping) {
        Grid grid = Grid.of(mapping.across(scatter.x()), mapping.up(scatter.y()), scatter.size());
        graphics.setStroke(dot(scatter.size()));
        for (int shade = 0; shade < SHADES.length; shade++) {
            Path2D dots = grid.dots(shade);
            if (dots.getCurrentPoint() != null) {
                graphics.setColor(Mark.color(scatter.colour(), SHADES[shade]));
                graphics.draw(dots);
            }
        }
    }

    static BasicStroke dot(double diameter) {
        return new BasicStroke((float) diameter, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A path with a point of no length wherever both places are numbers. */
    static Path2D dots(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                add(path, x[i], y[i]);
            }
        }
        return path;
    }

    private static void add(Path2D path, double x, double y) {
        path.moveTo(x, y);
        path.lineTo(x, y);
    }

    /**
     * Occupied spots.
     *
     * @param spacing of the grid, px
     * @param spots packed grid indices, ascending
     * @param counts dots on each spot
     */
    private record Grid(double spacing, long[] spots, int[] counts) {
        static Grid of(double[] x, double[] y, double size) {
            double spacing = size / 8;
            Grid grid = at(spacing, x, y);
            while (grid.spots.length > MOST_DOTS && spacing < size / 2) {
                spacing *= 2;
                grid = at(spacing, x, y);
            }
            return grid;
        }

        private static Grid at(double spacing, double[] x, double[] y) {
            long[] keys = new long[x.length];
            int n = 0;
            for (int i = 0; i < x.length; i++) {
                if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                    keys[n++] = Math.round(x[i] / spacing) << 32 | Math.round(y[i] / spacing) & 0xFFFFFFFFL;
                }
            }
            Arrays.sort(keys, 0, n);
            long[] spots = new long[n];
            int[] counts = new int[n];
            int m = 0;
            for (int i = 0; i < n; i++) {
                if (m == 0 || keys[i] != spots[m - 1]) {
                    spots[m++] = keys[i];
                }
                counts[m - 1]++;
            }
            return new Grid(spacing, Arrays.copyOf(spots, m), Arrays.copyOf(counts, m));
        }

        Path2D dots(int shade) {
            int most = Arrays.stream(counts).max().orElse(1);
            Path2D path = new Path2D.Double();
            for (int k = 0; k < spots.length; k++) {
                if (shade(counts[k], most) == shade) {
                    add(path, (spots[k] >> 32) * spacing, (int) spots[k] * spacing);
                }
            }
            return path;
        }

        /** Where hardly any dots share a spot there is nothing to shade. */
        private static int shade(int count, int most) {
            int darkest = SHADES.length - 1;
            return most < 4 ? darkest : (int) (darkest * StrictMath.log(count) / StrictMath.log(most) + 1e-9);
        }
    }
}
