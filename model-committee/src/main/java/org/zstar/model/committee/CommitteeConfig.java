package org.zstar.model.committee;

import java.util.List;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * The members of a committee.
 *
 * @param models all potentials or all charge models
 */
public record CommitteeConfig(
        @Option("members, usually the names of their files; all potentials or all charge models")
        List<Part<ModelProvider<?>>> models) {
    public CommitteeConfig {
        models = List.copyOf(models);
        if (models.size() < 2) {
            throw new IllegalArgumentException("a committee needs at least two models, found " + models.size());
        }
    }
}
