package org.zstar.app.paths;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code neb}. */
public final class NebProvider implements TaskProvider<NebConfig> {
    @Override
    public String type() {
        return "neb";
    }

    @Override
    public String summary() {
        return "Path of lowest energy between two structures, with and without a field, with barriers both ways.";
    }

    @Override
    public Class<NebConfig> configType() {
        return NebConfig.class;
    }

    @Override
    public Task create(NebConfig config) {
        return new NebTask(config);
    }
}
