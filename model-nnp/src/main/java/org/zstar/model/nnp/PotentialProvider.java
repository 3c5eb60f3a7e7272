package org.zstar.model.nnp;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.model.Potential;

/** Provider of the forces of a potential. */
public final class PotentialProvider implements ForceContributionProvider<PotentialConfig> {
    @Override
    public String type() {
        return "potential";
    }

    @Override
    public String summary() {
        return "Energy, forces and virial of a potential.";
    }

    @Override
    public Class<PotentialConfig> configType() {
        return PotentialConfig.class;
    }

    @Override
    public ForceContribution create(PotentialConfig config) {
        return new PotentialContribution(config.model().create(Potential.class));
    }
}
