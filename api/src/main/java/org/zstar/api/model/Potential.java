package org.zstar.api.model;

import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;

/** A model of the potential energy. */
public interface Potential extends Model {
    /** Adds energy (eV), forces (eV/Å) and virial (eV). */
    void addTo(Geometry geometry, Forces sum);
}
