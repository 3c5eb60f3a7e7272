package org.zstar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;

/** Finds the places where ions rest: the peaks of their density, taken from all frames on a grid in the cell. */
public final class SiteFinder implements FrameAnalysis {
    private static final double SPACING = 0.3;
    /** Width of the bell that smooths the density, in Å: about the amplitude of vibrations. */
    private static final double WIDTH = 0.4;
    private static final int LARGEST_GRID = 1 << 26;

    private final int species;
    private final int[] size = new int[3];
    private double[] counts;
    private Cell cell;
    private long frames;

    /** @param species atomic number of the ions */
    public SiteFinder(int species) {
        this.species = species;
    }

    @Override
    public void add(double time, Structure frame) {
        cell = frame.cell();
        if (counts == null) {
            begin();
        }
        frames++;
        double[] x = frame.positions();
        for (int i = 0; i < frame.size(); i++) {
            if (frame.species()[i] == species) {
                int index = 0;
                for (int d = 0; d < 3; d++) {
                    double s = cell.fractional(x[3 * i], x[3 * i + 1], x[3 * i + 2], d);
                    index = index * size[d] + Math.min(size[d] - 1, (int) ((s - Math.floor(s)) * size[d]));
                }
                counts[index]++;
            }
        }
    }

    private void begin() {
        long points = 1;
        for (int d = 0; d < 3; d++) {
            if (!cell.isPeriodic(d)) {
                throw new IllegalArgumentException("sites are found in cells that repeat in all directions; this one "
                        + "does not along vector " + (d + 1) + ". Give them by a reference structure");
            }
            size[d] = Math.max(3, (int) Math.round(cell.height(d) / SPACING));
            points *= size[d];
        }
        if (points > LARGEST_GRID) {
            throw new IllegalArgumentException("the cell is too large to find sites in it (" + points + " points of the "
                    + "grid); give them by a reference structure");
        }
        counts = new double[(int) points];
    }

    /**
     * The sites, those with the highest density first.
     *
     * @param separation least distance between two of them in Å
     * @param occupancy least mean number of ions
     */
    public Sites find(double separation, double occupancy) {
        double[] density = counts.clone();
        for (int d = 0; d < 3; d++) {
            smooth(density, d);
        }
        List<Integer> peaks = new ArrayList<>();
        for (int k = 0; k < density.length; k++) {
            if (density[k] > 0 && isPeak(density, k)) {
                peaks.add(k);
            }
        }
        peaks.sort((a, b) -> Double.compare(density[b], density[a]));
        Sites candidates = apart(peaks, separation);
        return centred(candidates, occupancy);
    }

    private int[] place(int index) {
        return new int[] {index / (size[1] * size[2]), index / size[2] % size[1], index % size[2]};
    }

    private int index(int a, int b, int c) {
        return (Math.floorMod(a, size[0]) * size[1] + Math.floorMod(b, size[1])) * size[2] + Math.floorMod(c, size[2]);
    }

    private void smooth(double[] density, int d) {
        double length = Math.sqrt(cell.vector(d, 0) * cell.vector(d, 0) + cell.vector(d, 1) * cell.vector(d, 1)
                + cell.vector(d, 2) * cell.vector(d, 2));
        double width = WIDTH * size[d] / length;
        int reach = (int) Math.min(Math.ceil(3 * width), (size[d] - 1) / 2);
        double[] old = density.clone();
        Arrays.fill(density, 0);
        for (int k = 0; k < density.length; k++) {
            if (old[k] != 0) {
                int[] p = place(k);
                for (int step = -reach; step <= reach; step++) {
                    int to = index(p[0] + (d == 0 ? step : 0), p[1] + (d == 1 ? step : 0), p[2] + (d == 2 ? step : 0));
                    density[to] += old[k] * StrictMath.exp(-0.5 * step * step / (width * width));
                }
            }
        }
    }

    private boolean isPeak(double[] density, int k) {
        int[] p = place(k);
        for (int n = 0; n < 27; n++) {
            int other = index(p[0] + n / 9 - 1, p[1] + n / 3 % 3 - 1, p[2] + n % 3 - 1);
            if (density[other] > density[k] || density[other] == density[k] && other < k) {
                return false;
            }
        }
        return true;
    }

    private double[] centre(int index) {
        int[] p = place(index);
        return new double[] {(p[0] + 0.5) / size[0], (p[1] + 0.5) / size[1], (p[2] + 0.5) / size[2]};
    }

    private Sites apart(List<Integer> peaks, double separation) {
        DoubleList kept = new DoubleList();
        int[] image = new int[3];
        for (int peak : peaks) {
            double[] s = centre(peak);
            Sites before = new Sites(kept.toArray());
            boolean isFree = true;
            for (int a = 0; a < before.count() && isFree; a++) {
                isFree = before.distance(cell, a, s, image) >= separation;
            }
            for (int d = 0; d < 3 && isFree; d++) {
                kept.add(s[d]);
            }
        }
        return new Sites(kept.toArray());
    }

    /** Moves every site to the mean of the ions nearest to it, and drops those that are seldom visited. */
    private Sites centred(Sites sites, double occupancy) {
        double[][] sums = new double[sites.count()][4];
        int[] image = new int[3];
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                double[] s = centre(k);
                int nearest = 0;
                double least = Double.POSITIVE_INFINITY;
                for (int a = 0; a < sites.count(); a++) {
                    double distance = sites.distance(cell, a, s, image);
                    if (distance < least) {
                        least = distance;
                        nearest = a;
                    }
                }
                sites.distance(cell, nearest, s, image);
                for (int d = 0; d < 3; d++) {
                    sums[nearest][d] += counts[k] * (s[d] - image[d]);
                }
                sums[nearest][3] += counts[k];
            }
        }
        DoubleList kept = new DoubleList();
        for (double[] sum : sums) {
            for (int d = 0; d < 3 && sum[3] >= occupancy * frames; d++) {
                kept.add(sum[d] / sum[3]);
            }
        }
        return new Sites(kept.toArray()).folded(cell);
    }
}
