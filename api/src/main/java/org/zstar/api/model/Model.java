package org.zstar.api.model;

import java.util.List;
import java.util.Optional;
import org.zstar.api.force.TrustSource;

/** Maps a geometry to predictions. May keep scratch memory: one instance serves one caller at a time. */
public interface Model extends TrustSource {
    /** Range in Å of the neighbours it needs; 0 if none. */
    double cutoff();

    /** What it is, in one line, for logs. */
    String description();

    /**
     * A model that predicts the mean of this one and others faster than by asking each of them, if there is such a model.
     *
     * @param others at least one, of any kind
     */
    default Optional<Model> meanWith(List<Model> others) {
        return Optional.empty();
    }
}
