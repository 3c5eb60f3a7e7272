package org.zstar.app.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.zstar.api.model.Model;
import org.zstar.app.input.DataSource.Frame;
import org.zstar.app.input.Split;
import org.zstar.app.run.Inputs;
import org.zstar.app.run.RunContext;
import org.zstar.app.run.Task;

/** Evaluates a model on all structures of some files. */
final class EvaluateTask implements Task {
    private final EvaluateConfig config;
    private final Model model;
    private Map<String, List<Frame>> sets;

    EvaluateTask(EvaluateConfig config) {
        this.config = config;
        model = config.model().create(Model.class);
    }

    @Override
    public void prepare(Inputs inputs) throws IOException {
        List<Frame> frames = config.data().read(inputs);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("the data files hold no structures");
        }
        sets = config.split().map(split -> Split.of(frames, split, config.seed()).sets()).orElse(Map.of("all", frames));
    }

    @Override
    public Outcome run(RunContext context) throws IOException {
        context.log().info(model.description() + ", on " + sets.values().stream().mapToInt(List::size).sum()
                + " structures");
        return new Evaluation(new Predictor(model, context.workers()), context).run(sets)
                ? Outcome.FINISHED : Outcome.INTERRUPTED;
    }
}
