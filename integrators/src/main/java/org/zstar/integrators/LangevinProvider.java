package org.zstar.integrators;

import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;

/** Offers {@link Langevin}. */
public final class LangevinProvider implements IntegratorProvider<LangevinConfig> {
    @Override
    public String type() {
        return "langevin";
    }

    @Override
    public String summary() {
        return "Dynamics at constant temperature (NVT) with friction and noise, BAOAB splitting.";
    }

    @Override
    public Class<LangevinConfig> configType() {
        return LangevinConfig.class;
    }

    @Override
    public Integrator create(LangevinConfig config) {
        return new Langevin(config);
    }
}
