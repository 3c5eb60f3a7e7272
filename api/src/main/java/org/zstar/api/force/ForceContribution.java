package org.zstar.api.force;

import java.util.List;
import java.util.Map;

/**
 * One source of forces. It adds to the sum and knows nothing of the others. May keep scratch memory, so one instance serves
 * one simulation; results depend on the geometry alone.
 */
public interface ForceContribution {
    /** Range in Å of the neighbours it needs; 0 if none. */
    double cutoff();

    /** Adds energy, forces and virial. */
    void addTo(Geometry geometry, Forces sum);

    /** Named values of the last evaluation worth a column of the thermo log (unit in the name), in order. */
    default Map<String, Double> observables() {
        return Map.of();
    }

    /** Whether its force is the negative gradient of the energy it adds, so that a conserved energy exists. */
    default boolean isConservative() {
        return true;
    }

    /**
     * The 9N Born charges (e, row = field direction) that it used in the last evaluation, or null where it has none.
     * Shared: valid until the next evaluation.
     */
    default double[] bornCharges(Geometry geometry) {
        return null;
    }

    /** The uniform electric field in V/Å (three numbers) behind its force in the last evaluation, or null without one. */
    default double[] electricField() {
        return null;
    }

    /** The models behind it that may know how far they can be trusted. */
    default List<TrustSource> trustSources() {
        return List.of();
    }

    /**
     * The 3N forces in eV/Å that it alone added in the last evaluation, from which the work of a field is taken, or null
     * where it does not keep them. Shared: valid until the next evaluation.
     */
    default double[] lastForces() {
        return null;
    }
}
