package org.zstar.integrators.path;

import org.zstar.api.dynamics.PathFinder;
import org.zstar.api.dynamics.PathFinderProvider;

/** Offers {@link NudgedElasticBand}. */
public final class NudgedElasticBandProvider implements PathFinderProvider<NudgedElasticBandConfig> {
    @Override
    public String type() {
        return "nudged-elastic-band";
    }

    @Override
    public String summary() {
        return "Nudged elastic band with climbing image and improved tangent.";
    }

    @Override
    public Class<NudgedElasticBandConfig> configType() {
        return NudgedElasticBandConfig.class;
    }

    @Override
    public PathFinder create(NudgedElasticBandConfig config) {
        return new NudgedElasticBand(config);
    }
}
