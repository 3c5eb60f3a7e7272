package org.zstar.app.md;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code md}. */
public final class MdProvider implements TaskProvider<MdConfig> {
    @Override
    public String type() {
        return "md";
    }

    @Override
    public String summary() {
        return "Molecular dynamics under any sum of forces, with trajectory, thermo log and mean square displacements.";
    }

    @Override
    public Class<MdConfig> configType() {
        return MdConfig.class;
    }

    @Override
    public Task create(MdConfig config) {
        return new MdTask(config);
    }
}
