package org.zstar.api.force;

import java.util.Optional;

/** Something that may know how far its predictions can be trusted. */
public interface TrustSource {
    /** Standard deviations of its predictions for a geometry, as far as it knows them. */
    default Deviations deviations(Geometry geometry) {
        return Deviations.NONE;
    }

    /** The features that it has learned from, if it keeps their range. */
    default Optional<FeatureSpace> featureSpace() {
        return Optional.empty();
    }
}
