package org.zstar.app.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zstar.analysis.Extrapolations;
import org.zstar.api.force.Deviations;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Geometry;
import org.zstar.api.force.TrustSource;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Potential;

/** Asks models how far they can be trusted, geometry by geometry, and keeps count of the features outside their ranges. */
public final class Assessor {
    private final Map<String, TrustSource> sources = new LinkedHashMap<>();
    private final Map<String, Extrapolations> extrapolations = new LinkedHashMap<>();

    /** @param models in the order in which they are reported */
    public Assessor(List<? extends TrustSource> models) {
        for (TrustSource model : models) {
            String role = model instanceof Potential ? "potential" : model instanceof ChargeModel ? "charges" : "model";
            String name = role;
            for (int k = 2; sources.containsKey(name); k++) {
                name = role + k;
            }
            sources.put(name, model);
            if (model.featureSpace().isPresent()) {
                extrapolations.put(name, new Extrapolations(model.featureSpace().get()));
            }
        }
    }

    /** The models behind some sources of forces. */
    public static Assessor of(List<ForceContribution> forces) {
        return new Assessor(forces.stream().flatMap(force -> force.trustSources().stream()).toList());
    }

    /**
     * Asks all models.
     *
     * @param frame name of the geometry, for the counts
     */
    public Assessment assess(Geometry geometry, String frame) {
        List<Assessment.Verdict> verdicts = new ArrayList<>();
        sources.forEach((name, model) -> {
            Deviations deviations = model.deviations(geometry);
            Extrapolations counted = extrapolations.get(name);
            verdicts.add(new Assessment.Verdict(name, deviations, counted == null ? null : counted.add(geometry, frame)));
        });
        return new Assessment(verdicts);
    }

    /** Counts the features of a geometry without asking for deviations. */
    public void count(Geometry geometry, String frame) {
        extrapolations.values().forEach(counted -> counted.add(geometry, frame));
    }

    /** Counts of all geometries so far, by model. */
    public Map<String, Extrapolations> extrapolations() {
        return extrapolations;
    }
}
