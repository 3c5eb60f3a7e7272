package org.zstar.integrators;

import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;

/** Offers {@link NoseHoover}. */
public final class NoseHooverProvider implements IntegratorProvider<NoseHooverConfig> {
    @Override
    public String type() {
        return "nose-hoover";
    }

    @Override
    public String summary() {
        return "Dynamics at constant temperature (NVT) with a chain of Nosé-Hoover thermostats.";
    }

    @Override
    public Class<NoseHooverConfig> configType() {
        return NoseHooverConfig.class;
    }

    @Override
    public Integrator create(NoseHooverConfig config) {
        return new NoseHoover(config);
    }
}
