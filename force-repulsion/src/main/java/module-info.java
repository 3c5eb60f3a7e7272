import org.zstar.api.force.ForceContributionProvider;
import org.zstar.force.repulsion.RepulsionProvider;

/** Short-range repulsion between elements. */
module org.zstar.force.repulsion {
    requires transitive org.zstar.api;

    exports org.zstar.force.repulsion;

    provides ForceContributionProvider with RepulsionProvider;
}
