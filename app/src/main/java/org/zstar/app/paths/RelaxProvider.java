package org.zstar.app.paths;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code relax}. */
public final class RelaxProvider implements TaskProvider<RelaxConfig> {
    @Override
    public String type() {
        return "relax";
    }

    @Override
    public String summary() {
        return "Relaxation of a structure at a fixed cell, under any sum of forces.";
    }

    @Override
    public Class<RelaxConfig> configType() {
        return RelaxConfig.class;
    }

    @Override
    public Task create(RelaxConfig config) {
        return new RelaxTask(config);
    }
}
