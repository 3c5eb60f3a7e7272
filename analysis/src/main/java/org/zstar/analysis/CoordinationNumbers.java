package org.zstar.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.neighbours.NeighbourList;

/** How many atoms of one species are within a distance of the atoms of another one: the mean, and the share of each number. */
public final class CoordinationNumbers implements FrameAnalysis {
    private final int centre;
    private final int neighbour;
    private final double distance;
    private final TreeMap<Integer, Long> atoms = new TreeMap<>();

    /**
     * @param centre symbol of the species in the middle
     * @param neighbour symbol of the species that is counted
     * @param distance in Å within which it counts
     */
    public CoordinationNumbers(String centre, String neighbour, double distance) {
        if (!(distance > 0)) {
            throw new IllegalArgumentException("expected a distance above 0 Å, found " + distance);
        }
        this.centre = Elements.number(centre);
        this.neighbour = Elements.number(neighbour);
        this.distance = distance;
    }

    @Override
    public void add(double time, Structure frame) {
        NeighbourList list = NeighbourList.build(frame.cell(), frame.species(), frame.positions(), distance);
        for (int i = 0; i < list.atoms(); i++) {
            if (frame.species()[i] == centre) {
                int count = 0;
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    count += frame.species()[list.neighbour()[p]] == neighbour ? 1 : 0;
                }
                atoms.merge(count, 1L, Long::sum);
            }
        }
    }

    /** {@code coordination_P_O}, and {@code coordination_P_O_share_4} for every number that occurs; empty without atoms. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        String name = "coordination_" + Elements.symbol(centre) + "_" + Elements.symbol(neighbour);
        double all = 0, sum = 0;
        for (Map.Entry<Integer, Long> entry : atoms.entrySet()) {
            all += entry.getValue();
            sum += entry.getKey() * (double) entry.getValue();
        }
        if (all > 0) {
            values.put(name, sum / all);
            for (Map.Entry<Integer, Long> entry : atoms.entrySet()) {
                values.put(name + "_share_" + entry.getKey(), entry.getValue() / all);
            }
        }
        return values;
    }
}
