package org.zstar.app.select;

import java.util.Map;
import org.zstar.analysis.Fingerprint;

/**
 * A frame that may be selected.
 *
 * @param file number of its file
 * @param frame number in its file
 * @param scores by criterion, as far as the models tell; without {@link Criterion#DIVERSITY}
 * @param point where it lies in the space of the features, or null where the model knows none
 */
record Candidate(int file, int frame, Map<Criterion, Double> scores, Fingerprint point) {
    double score(Criterion criterion) {
        return scores.getOrDefault(criterion, 0.0);
    }
}
