package org.zstar.force.repulsion;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;

/** Provider of the repulsion. */
public final class RepulsionProvider implements ForceContributionProvider<RepulsionConfig> {
    @Override
    public String type() {
        return "repulsion";
    }

    @Override
    public String summary() {
        return "Walls that keep atoms from coming nearer to each other than a potential has learned.";
    }

    @Override
    public Class<RepulsionConfig> configType() {
        return RepulsionConfig.class;
    }

    @Override
    public ForceContribution create(RepulsionConfig config) {
        return new Repulsion(config);
    }
}
