package org.zstar.api.force;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Cell;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;

/**
 * Force evaluator of a simulation: sums the contributions and keeps one neighbour list with a skin, rebuilt when an atom has
 * moved half the skin, and shorter ones for contributions that need less. Because lists are sorted and contributions cut off
 * exactly, results do not depend on the list's age.
 */
public final class ForceField {
    private final List<ForceContribution> contributions;
    private final double skin;
    private final Workers workers;
    private final double cutoff;
    private NeighbourList list;
    private Geometry geometry;
    /** What each contribution sees. */
    private final NeighbourList[] lists;
    private final Geometry[] geometries;
    private double[] builtAt;
    private Cell builtIn;
    private int[] builtFor;
    private long rebuilds;

    /**
     * @param contributions sources of forces, summed in this order
     * @param skin extra range of the neighbour list in Å, at least 0
     * @param workers threads to compute with
     */
    public ForceField(List<ForceContribution> contributions, double skin, Workers workers) {
        this.contributions = List.copyOf(contributions);
        this.skin = skin;
        this.workers = workers;
        this.cutoff = contributions.stream().mapToDouble(ForceContribution::cutoff).max().orElse(0);
        lists = new NeighbourList[contributions.size()];
        geometries = new Geometry[lists.length];
    }

    /**
     * Evaluates all contributions.
     *
     * @param cell simulation cell
     * @param species N atomic numbers
     * @param positions 3N unwrapped coordinates in Å, not modified
     * @param time in fs
     * @param sum overwritten
     * @throws ArithmeticException if a force is not finite; the message names the atom
     */
    public void evaluate(Cell cell, int[] species, double[] positions, double time, Forces sum) {
        geometry(cell, species, positions, time);
        sum.clear();
        for (int k = 0; k < geometries.length; k++) {
            contributions.get(k).addTo(geometries[k], sum);
        }
        double[] f = sum.forces();
        for (int k = 0; k < f.length; k++) {
            if (!Double.isFinite(f[k])) {
                throw new ArithmeticException("the force on atom " + (k / 3 + 1) + " is " + f[k] + " at time " + time
                        + " fs; the structure has probably left the range that the models know");
            }
        }
    }

    /** The geometry with an up-to-date neighbour list; the same object while only positions and time change. */
    public Geometry geometry(Cell cell, int[] species, double[] positions, double time) {
        if (list == null || !cell.equals(builtIn) || !Arrays.equals(species, builtFor) || movedTooFar(positions)) {
            list = NeighbourList.build(cell, species, positions, range(cutoff), workers);
            for (int k = 0; k < lists.length; k++) {
                double own = contributions.get(k).cutoff();
                lists[k] = own == cutoff ? list : list.within(range(own), positions, workers);
            }
            builtAt = positions.clone();
            builtIn = cell;
            builtFor = species.clone();
            geometry = null;
            rebuilds++;
        }
        if (geometry == null || geometry.positions() != positions || geometry.cell() != cell || geometry.species() != species) {
            geometry = new Geometry(cell, species, positions, list, time, workers);
            Arrays.setAll(geometries, k -> lists[k] == list ? geometry
                    : new Geometry(cell, species, positions, lists[k], time, workers));
        }
        geometry.setTime(time);
        for (Geometry own : geometries) {
            own.setTime(time);
        }
        return geometry;
    }

    private double range(double of) {
        return Math.max(of, 1e-3) + skin;
    }

    private boolean movedTooFar(double[] positions) {
        double limit = 0.25 * skin * skin;
        for (int k = 0; k < positions.length; k += 3) {
            double x = positions[k] - builtAt[k], y = positions[k + 1] - builtAt[k + 1],
                    z = positions[k + 2] - builtAt[k + 2];
            if (!(x * x + y * y + z * z <= limit)) {
                return true;
            }
        }
        return false;
    }

    /** The contributions in their order. */
    public List<ForceContribution> contributions() {
        return contributions;
    }

    /** Named values of the last evaluation from all contributions. */
    public Map<String, Double> observables() {
        Map<String, Double> all = new LinkedHashMap<>();
        contributions.forEach(c -> all.putAll(c.observables()));
        return all;
    }

    /** Whether all contributions are conservative. */
    public boolean isConservative() {
        return contributions.stream().allMatch(ForceContribution::isConservative);
    }

    /** How often the neighbour list has been built. */
    public long rebuilds() {
        return rebuilds;
    }
}
