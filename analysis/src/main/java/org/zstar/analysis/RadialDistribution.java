package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zstar.api.atoms.Structure;
import org.zstar.api.neighbours.NeighbourList;

/**
 * Radial distribution functions g_ab(r) of all pairs of species and running coordination numbers n_ab(r), the mean number of
 * atoms b within r of an atom a. The range may exceed the cell: images count as in the infinite crystal.
 */
public final class RadialDistribution implements FrameAnalysis {
    private final double range;
    private final int bins;
    private Groups groups;
    /** Number of ordered pairs per pair of groups and bin. */
    private long[][] counts;
    private double inverseVolume;
    private long frames;

    /**
     * @param range largest distance in Å
     * @param bins number of equal intervals
     */
    public RadialDistribution(double range, int bins) {
        if (!(range > 0) || bins < 1) {
            throw new IllegalArgumentException("expected a range above 0 Å and at least 1 bin, found " + range + " and "
                    + bins);
        }
        this.range = range;
        this.bins = bins;
    }

    @Override
    public void add(double time, Structure frame) {
        double volume = frame.cell().volume();
        for (int d = 0; d < 3; d++) {
            if (!frame.cell().isPeriodic(d)) {
                throw new IllegalArgumentException("the cell does not repeat along vector " + (d + 1)
                        + "; expected a periodic cell, because the distribution is relative to the mean density");
            }
        }
        if (groups == null) {
            groups = new Groups(frame.species());
            counts = new long[groups.count() * groups.count()][bins];
        }
        groups.requireSame(frame.species(), time);
        NeighbourList list = NeighbourList.build(frame.cell(), frame.species(), frame.positions(), range);
        double[] x = frame.positions();
        for (int i = 0; i < list.atoms(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int j = list.neighbour()[p];
                double square = 0;
                for (int axis = 0; axis < 3; axis++) {
                    double d = x[3 * j + axis] + list.shifts()[3 * list.image()[p] + axis] - x[3 * i + axis];
                    square += d * d;
                }
                int bin = (int) (Math.sqrt(square) / range * bins);
                if (bin < bins) {
                    counts[groups.of(i) * groups.count() + groups.of(j)][bin]++;
                }
            }
        }
        inverseVolume += 1 / volume;
        frames++;
    }

    /**
     * {@code r_angstrom} (centres of the bins), and for each pair of species {@code g_Li_O} and {@code coordination_Li_O},
     * the number of O within the outer edge of the bin around a Li.
     */
    public Table distributions() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        double width = range / bins;
        double[] r = new double[bins];
        for (int k = 0; k < bins; k++) {
            r[k] = (k + 0.5) * width;
        }
        columns.put("r_angstrom", r);
        for (int a = 0; groups != null && a < groups.count(); a++) {
            for (int b = 0; b < groups.count(); b++) {
                double[] g = new double[bins], coordination = new double[bins];
                double density = groups.size(b) * inverseVolume / frames;
                double running = 0;
                for (int k = 0; k < bins; k++) {
                    double perAtom = counts[a * groups.count() + b][k] / (double) (frames * groups.size(a));
                    running += perAtom;
                    coordination[k] = running;
                    double inner = k * width, outer = inner + width;
                    double shell = 4 * Math.PI / 3 * (outer * outer * outer - inner * inner * inner);
                    g[k] = perAtom / (shell * density);
                }
                String pair = groups.symbol(a) + "_" + groups.symbol(b);
                if (a <= b) {
                    columns.put("g_" + pair, g);
                }
                columns.put("coordination_" + pair, coordination);
            }
        }
        return new Table(columns);
    }
}
