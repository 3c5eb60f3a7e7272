package org.zstar.integrators;

import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;

/** Offers {@link VelocityVerlet}. */
public final class VelocityVerletProvider implements IntegratorProvider<VelocityVerletConfig> {
    @Override
    public String type() {
        return "velocity-verlet";
    }

    @Override
    public String summary() {
        return "Dynamics at constant energy (NVE), velocity Verlet.";
    }

    @Override
    public Class<VelocityVerletConfig> configType() {
        return VelocityVerletConfig.class;
    }

    @Override
    public Integrator create(VelocityVerletConfig config) {
        return new VelocityVerlet(config);
    }
}
