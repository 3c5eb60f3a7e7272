package org.zstar.app.evaluate;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code evaluate}. */
public final class EvaluateProvider implements TaskProvider<EvaluateConfig> {
    @Override
    public String type() {
        return "evaluate";
    }

    @Override
    public String summary() {
        return "Errors of a model on labelled structures, per kind and element, with parity plots.";
    }

    @Override
    public Class<EvaluateConfig> configType() {
        return EvaluateConfig.class;
    }

    @Override
    public Task create(EvaluateConfig config) {
        return new EvaluateTask(config);
    }
}
