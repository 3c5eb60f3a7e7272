package org.zstar.app.analyse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zstar.analysis.FrameAnalysis;
import org.zstar.analysis.RestFrame;
import org.zstar.analysis.SiteFinder;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

/** First reading of a trajectory: how long it is, what its frames hold, how far which atoms move, and where ions rest. */
final class Survey implements FrameAnalysis {
    /** An atom that has moved by more than this many Å has left its place. */
    private static final double LEFT = 1.5;

    private final boolean findSites;
    private final Map<Integer, FrameAnalysis> atRest = new LinkedHashMap<>();
    private final Map<Integer, SiteFinder> finders = new LinkedHashMap<>();
    private Structure first;
    private Structure latest;
    private double start;
    private double end;
    private double second;
    private long frames;
    private boolean hasVelocities = true;
    private boolean hasBornCharges = true;
    private double temperatures;
    private double[] field;
    private boolean isFieldConstant = true;

    /** @param findSites whether the density of every species is taken, to find sites */
    Survey(boolean findSites) {
        this.findSites = findSites;
    }

    @Override
    public void add(double time, Structure frame) {
        if (first == null) {
            first = frame;
            start = time;
            field = field(frame);
            prepareSites();
        }
        if (frames++ == 1) {
            second = time;
        }
        end = time;
        latest = frame;
        hasVelocities &= frame.velocities() != null;
        hasBornCharges &= frame.labels().bornCharges() != null;
        isFieldConstant &= Arrays.equals(field, field(frame));
        if (hasVelocities && frame.size() > 1) {
            temperatures += 2 * Units.kineticEnergy(frame.masses(), frame.velocities())
                    / (3 * (frame.size() - 1) * Units.BOLTZMANN);
        }
        atRest.values().forEach(analysis -> analysis.add(time, frame));
    }

    private void prepareSites() {
        boolean isPeriodic = first.cell().isPeriodic(0) && first.cell().isPeriodic(1) && first.cell().isPeriodic(2);
        for (int z : findSites && isPeriodic ? species() : new int[0]) {
            SiteFinder finder = new SiteFinder(z);
            RestFrame host = host(Set.of(z));
            finders.put(z, finder);
            atRest.put(z, (time, frame) -> finder.add(time, host.next(frame)));
        }
    }

    private static double[] field(Structure frame) {
        return frame.info().get("field_v_per_angstrom") instanceof double[] values && values.length == 3 ? values : null;
    }

    private int[] species() {
        return Arrays.stream(first.species()).distinct().sorted().toArray();
    }

    /** The frame of reference in which the atoms that are not among the ions rest. */
    RestFrame host(Set<Integer> ions) {
        return new RestFrame(Arrays.stream(species()).boxed().filter(z -> !ions.contains(z)).collect(Collectors.toSet()));
    }

    /** The first frame. */
    Structure first() {
        return first;
    }

    /** Number of frames. */
    long frames() {
        return frames;
    }

    /** Time from the first to the last frame in fs. */
    double duration() {
        return end - start;
    }

    /** Time between frames in fs. */
    double interval() {
        return second - start;
    }

    /** Whether all frames have velocities. */
    boolean hasVelocities() {
        return hasVelocities;
    }

    /** Whether all frames have Born charges. */
    boolean hasBornCharges() {
        return hasBornCharges;
    }

    /** Mean temperature in K; empty without velocities. */
    Optional<Double> temperature() {
        return hasVelocities && first.size() > 1 ? Optional.of(temperatures / frames) : Optional.empty();
    }

    /** The field in V/Å that the frames tell of; empty if they do not or it changes. */
    Optional<double[]> field() {
        return isFieldConstant ? Optional.ofNullable(field) : Optional.empty();
    }

    /** What was found of where the ions of a species rest. */
    Optional<SiteFinder> sites(int species) {
        return Optional.ofNullable(finders.get(species));
    }

    /** The species that has moved most from the first to the last frame; empty if no atom has left its place. */
    Optional<Integer> mobile() {
        Map<Integer, double[]> moved = new TreeMap<>();
        for (int i = 0; i < first.size(); i++) {
            double square = 0;
            for (int axis = 0; axis < 3; axis++) {
                double d = latest.positions()[3 * i + axis] - first.positions()[3 * i + axis];
                square += d * d;
            }
            double[] entry = moved.computeIfAbsent(first.species()[i], z -> new double[3]);
            entry[0] += square;
            entry[1]++;
            entry[2] += square > LEFT * LEFT ? 1 : 0;
        }
        return moved.entrySet().stream().filter(e -> e.getValue()[2] > 0)
                .max(Comparator.comparingDouble(e -> e.getValue()[0] / e.getValue()[1])).map(Map.Entry::getKey);
    }

    /** Number of atoms by symbol. */
    Map<String, Integer> atoms() {
        Map<String, Integer> atoms = new TreeMap<>();
        for (int z : first.species()) {
            atoms.merge(Elements.symbol(z), 1, Integer::sum);
        }
        return atoms;
    }

    /** Symbols of the species in order of their atomic numbers. */
    List<String> symbols() {
        return Arrays.stream(species()).mapToObj(Elements::symbol).toList();
    }
}
