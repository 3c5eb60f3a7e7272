import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.model.TrainerProvider;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpTrainerProvider;
import org.zstar.model.nnp.PotentialProvider;

/** Neural-network potential. */
module org.zstar.model.nnp {
    requires transitive org.zstar.api;
    requires transitive org.zstar.networks;

    exports org.zstar.model.nnp;

    provides ForceContributionProvider with PotentialProvider;
    provides ModelProvider with NnpModelProvider;
    provides TrainerProvider with NnpTrainerProvider;
}
