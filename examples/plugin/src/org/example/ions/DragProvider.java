package org.example.ions;

import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;

/** Integrator type {@code drag}. */
public final class DragProvider implements IntegratorProvider<DragConfig> {
    @Override
    public String type() {
        return "drag";
    }

    @Override
    public String summary() {
        return "Velocity Verlet through a viscous medium without noise.";
    }

    @Override
    public Class<DragConfig> configType() {
        return DragConfig.class;
    }

    @Override
    public Integrator create(DragConfig config) {
        return new Drag(config);
    }
}
