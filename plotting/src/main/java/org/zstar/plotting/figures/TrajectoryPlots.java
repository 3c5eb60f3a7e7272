package org.zstar.plotting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zstar.plotting.Axis;
import org.zstar.plotting.Colour;
import org.zstar.plotting.Figure;
import org.zstar.plotting.Panel;
import org.zstar.plotting.Series;

/** Paths of ions seen along the axes. Of long runs every second, third … point is drawn, so that the files stay small. */
public final class TrajectoryPlots {
    private static final String[] AXES = {"x", "y", "z"};
    private static final int[][] VIEWS = {{0, 1}, {0, 2}, {1, 2}};
    private static final int SIZE = 310;
    private static final int MOST_POINTS = 20_000;

    private TrajectoryPlots() { }

    /**
     * Projections on the planes xy, xz and yz at one scale.
     *
     * @param paths one per ion, in drawing order
     */
    public static Figure projections(List<IonPath> paths) {
        List<Panel> panels = new ArrayList<>();
        for (int[] view : VIEWS) {
            panels.add(panel("", view, paths));
        }
        return new Figure("Paths of ions projected along the axes", 3, panels, SIZE, SIZE);
    }

    /**
     * One view of several runs side by side.
     *
     * @param byRun run → paths of its ions
     * @param view the two axes seen, for example {0, 2} for x across and z up
     */
    public static Figure compared(Map<String, List<IonPath>> byRun, int[] view) {
        List<Panel> panels = new ArrayList<>();
        byRun.forEach((run, paths) -> panels.add(panel(run, view, paths)));
        return new Figure("Paths of ions in several runs", 3, panels, SIZE, SIZE);
    }

    private static Panel panel(String title, int[] view, List<IonPath> paths) {
        long points = paths.stream().mapToLong(p -> p.positions.length / 3).sum();
        int stride = (int) Math.max(1, (points + MOST_POINTS - 1) / MOST_POINTS);
        Panel panel = new Panel(title, Axis.linear(AXES[view[0]], "Å"), Axis.linear(AXES[view[1]], "Å"))
                .withAspect(Panel.Aspect.SAME_SCALE);
        String last = "";
        for (IonPath path : paths) {
            // one entry per element in the legend
            String name = path.element.equals(last) ? "" : path.element;
            last = path.element;
            panel = panel.with(new Series.Line(name, Colour.ofElement(path.element), path.component(view[0], stride),
                    path.component(view[1], stride)).withWidth(0.6));
        }
        return panel;
    }

    /**
     * Where an ion was.
     *
     * @param element symbol
     * @param positions unwrapped x y z in Å of each time in turn
     */
    public record IonPath(String element, double[] positions) {
        private double[] component(int axis, int stride) {
            double[] values = new double[(positions.length / 3 + stride - 1) / stride];
            for (int i = 0; i < values.length; i++) {
                values[i] = positions[3 * i * stride + axis];
            }
            return values;
        }
    }

    /** Paths of all atoms of one kind, taken from whole frames. */
    public static List<IonPath> ofElement(String element, List<double[]> frames, int[] atoms) {
        List<IonPath> paths = new ArrayList<>();
        for (int atom : atoms) {
            double[] positions = new double[3 * frames.size()];
            for (int f = 0; f < frames.size(); f++) {
                System.arraycopy(frames.get(f), 3 * atom, positions, 3 * f, 3);
            }
            paths.add(new IonPath(element, positions));
        }
        return paths;
    }
}
