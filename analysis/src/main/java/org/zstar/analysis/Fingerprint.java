package org.zstar.analysis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.Geometry;

/**
 * A frame as a point in the space of a model's features: per element the mean and the standard deviation over its atoms of
 * every feature, in widths of the training range. Features that did not vary in the training data are left out.
 *
 * @param bySpecies means of all features, then their standard deviations, by atomic number
 */
public record Fingerprint(Map<Integer, double[]> bySpecies) {
    /** The point of a geometry. */
    public static Fingerprint of(FeatureSpace space, Geometry geometry) {
        Map<Integer, double[]> sums = new TreeMap<>();
        Map<Integer, List<FeatureSpace.Feature>> features = new TreeMap<>();
        Map<Integer, int[]> visits = new TreeMap<>();
        space.visit(geometry, (atom, component, values) -> {
            int species = geometry.species()[atom], n = values.length;
            double[] sum = sums.computeIfAbsent(species, z -> new double[2 * n]);
            List<FeatureSpace.Feature> known = features.computeIfAbsent(species, space::features);
            visits.computeIfAbsent(species, z -> new int[1])[0]++;
            for (int f = 0; f < n; f++) {
                double low = known.get(f).minimum(), width = known.get(f).maximum() - low;
                double x = width > 0 ? (values[f] - low) / width : 0;
                sum[f] += x;
                sum[n + f] += x * x;
            }
        });
        sums.forEach((species, sum) -> {
            int n = sum.length / 2, count = visits.get(species)[0];
            for (int f = 0; f < n; f++) {
                sum[f] /= count;
                sum[n + f] = Math.sqrt(Math.max(0, sum[n + f] / count - sum[f] * sum[f]));
            }
        });
        return new Fingerprint(sums);
    }

    /** Root mean square of the differences; an element that only one of the two has counts with all of its numbers. */
    public double distance(Fingerprint other) {
        double squares = 0;
        int count = 0;
        Map<Integer, double[]> all = new TreeMap<>(bySpecies);
        other.bySpecies.forEach(all::putIfAbsent);
        for (int species : all.keySet()) {
            double[] here = bySpecies.get(species), there = other.bySpecies.get(species);
            count += all.get(species).length;
            for (int k = 0; k < all.get(species).length; k++) {
                double d = (here == null ? 0 : here[k]) - (there == null ? 0 : there[k]);
                squares += d * d;
            }
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
