package org.zstar.app.paths;

import java.util.List;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.plugin.Part;

/** Sources of forces from their configuration. */
final class Contributions {
    private Contributions() { }

    /** Makes them anew, with scratch memory of their own. */
    static List<ForceContribution> create(List<Part<ForceContributionProvider<?>>> parts) {
        return parts.stream().map(part -> part.create(ForceContribution.class)).toList();
    }
}
