package org.zstar.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;

/**
 * Follows ions from site to site. An ion is on a site from the moment it comes within the site's radius until it comes
 * within that of another one; radii are less than half the distance between sites, so that a vibration across the middle is
 * not a hop.
 */
public final class HopAnalysis implements FrameAnalysis {
    /** Largest radius of a site, as share of the distance to the next one. */
    private static final double SHARE = 0.45;

    private final int species;
    private final Sites sites;
    private final double largestRadius;
    private final List<Hop> hops = new ArrayList<>();
    private int[] ions;
    private Stay[] stays;
    private double[] radii;
    private long[] occupied;
    private long frames;
    private double first;
    private double last;

    /** Where an ion is: site, image, since when, and where it had been before. */
    private record Stay(int site, int[] image, double since, Stay before) {
        boolean isAt(Stay other) {
            return other != null && site == other.site && Arrays.equals(image, other.image);
        }

        Stay forgetful() {
            return new Stay(site, image, since, null);
        }
    }

    /**
     * @param species atomic number of the ions
     * @param sites where they rest, in the frame of reference of the trajectory
     * @param largestRadius within which of a site an ion counts as arrived, in Å; less where sites are close to each other
     */
    public HopAnalysis(int species, Sites sites, double largestRadius) {
        if (sites.count() == 0 || !(largestRadius > 0)) {
            throw new IllegalArgumentException("expected at least one site and a radius above 0 Å, found " + sites.count()
                    + " and " + largestRadius);
        }
        this.species = species;
        this.sites = sites;
        this.largestRadius = largestRadius;
    }

    @Override
    public void add(double time, Structure frame) {
        Cell cell = frame.cell();
        if (ions == null) {
            begin(time, frame);
        }
        last = time;
        frames++;
        double[] x = frame.positions(), s = new double[3];
        for (int k = 0; k < ions.length; k++) {
            int i = 3 * ions[k];
            for (int d = 0; d < 3; d++) {
                s[d] = cell.fractional(x[i], x[i + 1], x[i + 2], d);
            }
            follow(time, cell, k, s);
            if (stays[k] != null) {
                occupied[stays[k].site]++;
            }
        }
    }

    private void begin(double time, Structure frame) {
        int[] numbers = frame.species();
        ions = IntStream.range(0, numbers.length).filter(i -> numbers[i] == species).toArray();
        stays = new Stay[ions.length];
        occupied = new long[sites.count()];
        radii = sites.spacings(frame.cell());
        for (int k = 0; k < radii.length; k++) {
            radii[k] = Math.min(largestRadius, SHARE * radii[k]);
        }
        first = time;
    }

    private void follow(double time, Cell cell, int k, double[] s) {
        Stay now = stays[k];
        int[] image = new int[3];
        // most ions are where they were, so that the others need not be looked at
        if (now != null && sites.distance(cell, now.site, s, image) < radii[now.site] && Arrays.equals(image, now.image)) {
            return;
        }
        for (int b = 0; b < sites.count(); b++) {
            if (sites.distance(cell, b, s, image) < radii[b]) {
                Stay next = now == null ? new Stay(b, image.clone(), Double.NaN, null)
                        : new Stay(b, image.clone(), time, now.forgetful());
                if (now != null && !next.isAt(now)) {
                    hops.add(hop(time, cell, ions[k], now, next));
                }
                stays[k] = next.isAt(now) ? now : next;
                return;
            }
        }
    }

    private Hop hop(double time, Cell cell, int atom, Stay from, Stay to) {
        double[] vector = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            vector[axis] = sites.position(cell, to.site, axis) - sites.position(cell, from.site, axis);
            for (int d = 0; d < 3; d++) {
                vector[axis] += (to.image[d] - from.image[d]) * cell.vector(d, axis);
            }
        }
        return new Hop(time, atom, from.site, to.site, vector, time - from.since, to.isAt(from.before));
    }

    /** All hops in the order of time. */
    public List<Hop> hops() {
        return Collections.unmodifiableList(hops);
    }

    /** The sites. */
    public Sites sites() {
        return sites;
    }

    /** Number of ions that are followed. */
    public int ions() {
        return ions == null ? 0 : ions.length;
    }

    /** Number of ions that have not come within the radius of any site so far. */
    public int astray() {
        return stays == null ? 0 : (int) Arrays.stream(stays).filter(s -> s == null).count();
    }

    /** Time of the first frame in fs. */
    public double start() {
        return first;
    }

    /** Time from the first to the last frame in fs. */
    public double duration() {
        return last - first;
    }

    /** Mean number of ions on each site. */
    public double[] occupancies() {
        double[] occupancies = new double[sites.count()];
        for (int k = 0; k < occupancies.length && frames > 0; k++) {
            occupancies[k] = occupied[k] / (double) frames;
        }
        return occupancies;
    }

    /**
     * Number of hops per ion and time in 1/fs, with its error from equal parts of the trajectory.
     *
     * @param blocks number of parts
     */
    public Estimate rate(int blocks) {
        double[] counts = new double[blocks];
        for (Hop hop : hops) {
            counts[Math.min(blocks - 1, (int) ((hop.time() - first) / duration() * blocks))]++;
        }
        return Estimate.of(counts).times(blocks / (duration() * ions.length));
    }

    /**
     * Diffusion coefficient that the ions would have if every hop forgot the one before, Σ d² / (6 N t), in cm²/s. The
     * measured one divided by it is the correlation factor.
     */
    public double uncorrelatedDiffusion() {
        double squares = 0;
        for (Hop hop : hops) {
            squares += hop.length() * hop.length();
        }
        return DiffusionCoefficient.CM2_PER_S * squares / (6 * ions.length * duration());
    }
}
