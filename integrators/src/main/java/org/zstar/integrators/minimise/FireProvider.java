package org.zstar.integrators.minimise;

import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.dynamics.MinimiserProvider;

/** Offers {@link Fire}. */
public final class FireProvider implements MinimiserProvider<FireConfig> {
    @Override
    public String type() {
        return "fire";
    }

    @Override
    public String summary() {
        return "Fast inertial relaxation engine: robust, also for bands of images.";
    }

    @Override
    public Class<FireConfig> configType() {
        return FireConfig.class;
    }

    @Override
    public Minimiser create(FireConfig config) {
        return new Fire(config);
    }
}
