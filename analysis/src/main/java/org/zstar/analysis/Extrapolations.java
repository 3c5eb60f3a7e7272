package org.zstar.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.FeatureSpace.Feature;
import org.zstar.api.force.Geometry;

/** Features outside the range of the training data, counted per element and feature over any number of frames. */
public final class Extrapolations {
    private final FeatureSpace space;
    private final Map<Integer, List<Count>> bySpecies = new TreeMap<>();

    /** @param space features of a model */
    public Extrapolations(FeatureSpace space) {
        this.space = space;
    }

    /**
     * What was found in one frame.
     *
     * @param features number of features outside, over atoms and components
     * @param atoms largest excess of each atom, in widths of the ranges; 0 inside
     * @param worst the feature that is farthest outside, or null if none is
     */
    public record Frame(long features, double[] atoms, Worst worst) {
        /** Largest excess of all, in widths of the ranges. */
        public double excess() {
            return worst == null ? 0 : worst.excess();
        }
    }

    /**
     * A feature of an atom.
     *
     * @param atom index of the atom
     * @param element its symbol
     * @param feature name and range
     * @param value outside of the range
     */
    public record Worst(int atom, String element, Feature feature, double value) {
        /** Distance from the range, in its widths. */
        public double excess() {
            return feature.excess(value);
        }
    }

    /** Times that a feature of the atoms of an element was outside. */
    public static final class Count {
        private final String element;
        private final Feature feature;
        private long below;
        private long above;
        private double excess;
        private int atom = -1;
        private String frame = "";

        private Count(String element, Feature feature) {
            this.element = element;
            this.feature = feature;
        }

        private double add(String name, int index, double value) {
            double beyond = feature.excess(value);
            if (beyond > 0) {
                below += value < feature.minimum() ? 1 : 0;
                above += value > feature.maximum() ? 1 : 0;
                if (beyond > excess) {
                    excess = beyond;
                    atom = index;
                    frame = name;
                }
            }
            return beyond;
        }

        /** Symbol of the central element. */
        public String element() {
            return element;
        }

        /** Name and range. */
        public Feature feature() {
            return feature;
        }

        /** Atoms below the range, over components and frames. */
        public long below() {
            return below;
        }

        /** Atoms above the range, over components and frames. */
        public long above() {
            return above;
        }

        /** Largest excess, in widths of the range. */
        public double excess() {
            return excess;
        }

        /** Atom with the largest excess, or −1. */
        public int atom() {
            return atom;
        }

        /** Name of the frame with the largest excess. */
        public String frame() {
            return frame;
        }
    }

    /**
     * Counts the features of a frame.
     *
     * @param name of the frame
     */
    public Frame add(Geometry at, String name) {
        double[] atoms = new double[at.size()];
        long[] outside = {0};
        Worst[] worst = {null};
        space.visit(at, (atom, component, values) -> {
            List<Count> counts = counts(at.species()[atom]);
            for (int f = 0; f < values.length; f++) {
                double excess = counts.get(f).add(name, atom, values[f]);
                if (excess > 0) {
                    outside[0]++;
                    atoms[atom] = Math.max(atoms[atom], excess);
                    if (worst[0] == null || excess > worst[0].excess()) {
                        worst[0] = new Worst(atom, counts.get(f).element(), counts.get(f).feature(), values[f]);
                    }
                }
            }
        });
        return new Frame(outside[0], atoms, worst[0]);
    }

    private List<Count> counts(int species) {
        return bySpecies.computeIfAbsent(species, z -> space.features(z).stream()
                .map(feature -> new Count(Elements.symbol(z), feature)).toList());
    }

    /** The features that were outside at all, those that were farthest outside first. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        bySpecies.values().forEach(counts::addAll);
        counts.removeIf(c -> c.excess() == 0);
        counts.sort(Comparator.comparingDouble(Count::excess).reversed());
        return counts;
    }
}
