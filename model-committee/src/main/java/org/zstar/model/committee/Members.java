package org.zstar.model.committee;

import java.util.List;
import java.util.Optional;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.model.Model;

/**
 * What committees of every kind share.
 *
 * @param all at least two models
 * @param mean one model that predicts the mean of all, or null where there is none
 * @param <M> their kind
 */
record Members<M extends Model>(List<M> all, M mean) {
    static <M extends Model> Members<M> of(Class<M> kind, List<M> all) {
        Model mean = all.get(0).meanWith(List.copyOf(all.subList(1, all.size()))).orElse(null);
        return new Members<>(List.copyOf(all), kind.cast(mean));
    }

    int size() {
        return all.size();
    }

    /** Adds one member's part of the mean. */
    void addShare(double[] from, double[] to) {
        for (int k = 0; k < from.length; k++) {
            to[k] += from[k] / size();
        }
    }

    double cutoff() {
        return all.stream().mapToDouble(Model::cutoff).max().orElseThrow();
    }

    /** Members differ in their first weights; they have learned from the same data. */
    Optional<FeatureSpace> featureSpace() {
        return all.get(0).featureSpace();
    }

    String description() {
        return "committee of " + size() + (mean == null ? "" : ", evaluated as one") + ": " + all.get(0).description();
    }
}
