import org.zstar.api.model.ModelProvider;
import org.zstar.model.committee.CommitteeProvider;

/** Committees of models. */
module org.zstar.model.committee {
    requires transitive org.zstar.api;

    exports org.zstar.model.committee;

    provides ModelProvider with CommitteeProvider;
}
