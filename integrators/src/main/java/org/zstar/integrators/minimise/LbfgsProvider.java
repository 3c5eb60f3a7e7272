package org.zstar.integrators.minimise;

import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.dynamics.MinimiserProvider;

/** Offers {@link Lbfgs}. */
public final class LbfgsProvider implements MinimiserProvider<LbfgsConfig> {
    @Override
    public String type() {
        return "l-bfgs";
    }

    @Override
    public String summary() {
        return "Limited-memory BFGS with steps of limited length: fast near a minimum.";
    }

    @Override
    public Class<LbfgsConfig> configType() {
        return LbfgsConfig.class;
    }

    @Override
    public Minimiser create(LbfgsConfig config) {
        return new Lbfgs(config);
    }
}
