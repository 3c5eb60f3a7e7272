package org.zstar.api.model;

import java.util.Map;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;

/** A model of the potential energy. */
public interface Potential extends Model {
    /** Adds energy (eV), forces (eV/Å) and virial (eV). */
    void addTo(Geometry geometry, Forces sum);

    /** Named values of a geometry that tell how far the potential can be trusted there, in order. */
    default Map<String, Double> observables(Geometry geometry) {
        return Map.of();
    }
}
