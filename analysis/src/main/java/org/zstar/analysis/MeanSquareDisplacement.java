package org.zstar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;

/**
 * Mean square displacement per species, total and along each axis: from the first frame, and as average over time windows.
 * Frames are not kept: the windows come from the hierarchy of {@link WindowAverage}, so memory grows with the number of
 * atoms and the logarithm of the number of frames only.
 */
public final class MeanSquareDisplacement implements FrameAnalysis {
    static final String[] AXES = {"x", "y", "z"};

    private final Displacements displacements;
    private final Clock clock = new Clock();
    private final DoubleList times = new DoubleList();
    private final List<DoubleList> fromStart = new ArrayList<>();
    private Groups groups;
    private WindowAverage windows;
    private double[] zero;
    private double[] sums;

    /** @param removeDrift whether the motion of the centre of mass is taken out */
    public MeanSquareDisplacement(boolean removeDrift) {
        displacements = new Displacements(removeDrift);
    }

    @Override
    public void add(double time, Structure frame) {
        if (groups == null) {
            groups = new Groups(frame.species());
            windows = new WindowAverage(6 * groups.count(), this::moments);
            zero = new double[3 * frame.size()];
            sums = new double[6 * groups.count()];
            for (int k = 0; k < 3 * groups.count(); k++) {
                fromStart.add(new DoubleList());
            }
        }
        groups.requireSame(frame.species(), time);
        clock.tick(time);
        double[] moved = displacements.of(frame);
        times.add(time);
        moments(zero, moved, sums);
        for (int k = 0; k < fromStart.size(); k++) {
            fromStart.get(k).add(sums[k]);
        }
        windows.add(moved);
    }

    /** Of the way from one frame to another, per species and axis: all mean squares in Å², then all means in Å. */
    private void moments(double[] from, double[] to, double[] result) {
        Arrays.fill(result, 0);
        int means = 3 * groups.count();
        for (int i = 0; i < from.length / 3; i++) {
            int g = 3 * groups.of(i);
            for (int axis = 0; axis < 3; axis++) {
                double d = to[3 * i + axis] - from[3 * i + axis];
                result[g + axis] += d * d;
                result[means + g + axis] += d;
            }
        }
        for (int k = 0; k < result.length; k++) {
            result[k] /= groups.size(k % means / 3);
        }
    }

    /** The species, once a frame is taken in. */
    Groups groups() {
        return groups;
    }

    /** Number of frames taken in. */
    public long frames() {
        return clock.frames();
    }

    /**
     * Displacement from the first frame, as in the figures of the method's paper: {@code time_fs}, then for each species
     * {@code msd_Li_x_angstrom2}, {@code …_y_…}, {@code …_z_…} and their sum {@code msd_Li_angstrom2}.
     */
    public Table fromStart() {
        return table("time_fs", times.toArray(), fromStart.stream().map(DoubleList::toArray).toList());
    }

    /**
     * Average over all windows of a length: {@code lag_fs}, the columns of {@link #fromStart()}, and {@code windows}, how
     * many were averaged. Lags grow evenly at first and then in octaves of {@value WindowAverage#PER_OCTAVE}.
     */
    public Table windowAverage() {
        if (windows == null) {
            return new Table(Map.of());
        }
        WindowAverage.Result result = windows.result();
        double[] lags = new double[result.lags().length];
        double[] counts = new double[lags.length];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = result.lags()[k] * clock.interval();
            counts[k] = result.counts()[k];
        }
        Map<String, double[]> columns = new LinkedHashMap<>(
                table("lag_fs", lags, List.of(result.means())).columns());
        columns.put("windows", counts);
        return new Table(columns);
    }

    /**
     * Spread about the mean displacement, averaged over windows: {@code lag_fs} and, in the columns of {@link
     * #windowAverage()}, ⟨Δx²⟩ − ⟨Δx⟩², in which a steady drift of the species does not count.
     */
    Table windowSpread() {
        WindowAverage.Result result = windows.result();
        double[] lags = new double[result.lags().length];
        List<double[]> spread = new ArrayList<>();
        for (int k = 0; k < 3 * groups.count(); k++) {
            double[] squares = result.means()[k].clone(), means = result.means()[3 * groups.count() + k];
            for (int n = 0; n < lags.length; n++) {
                lags[n] = result.lags()[n] * clock.interval();
                squares[n] -= means[n] * means[n];
            }
            spread.add(squares);
        }
        return table("lag_fs", lags, spread);
    }

    private Table table(String first, double[] rows, List<double[]> parts) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put(first, rows);
        for (int g = 0; groups != null && g < groups.count(); g++) {
            double[] total = new double[rows.length];
            for (int axis = 0; axis < 3; axis++) {
                double[] part = parts.get(3 * g + axis);
                columns.put("msd_" + groups.symbol(g) + "_" + AXES[axis] + "_angstrom2", part);
                for (int k = 0; k < total.length; k++) {
                    total[k] += part[k];
                }
            }
            columns.put("msd_" + groups.symbol(g) + "_angstrom2", total);
        }
        return new Table(columns);
    }
}
