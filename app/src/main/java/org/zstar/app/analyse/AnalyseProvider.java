package org.zstar.app.analyse;

import org.zstar.app.run.Task;
import org.zstar.app.run.TaskProvider;

/** Task type {@code analyse}. */
public final class AnalyseProvider implements TaskProvider<AnalyseConfig> {
    @Override
    public String type() {
        return "analyse";
    }

    @Override
    public String summary() {
        return "Diffusion, conductivity, vibrations, distribution functions and hops from a trajectory.";
    }

    @Override
    public Class<AnalyseConfig> configType() {
        return AnalyseConfig.class;
    }

    @Override
    public Task create(AnalyseConfig config) {
        return new AnalyseTask(config);
    }
}
