package org.zstar.app.select;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code select}. */
public final class SelectProvider implements TaskProvider<SelectConfig> {
    @Override
    public String type() {
        return "select";
    }

    @Override
    public String summary() {
        return "Picks frames worth labelling: where committees disagree, where features leave their ranges, what is new.";
    }

    @Override
    public Class<SelectConfig> configType() {
        return SelectConfig.class;
    }

    @Override
    public Task create(SelectConfig config) {
        return new SelectTask(config);
    }
}
