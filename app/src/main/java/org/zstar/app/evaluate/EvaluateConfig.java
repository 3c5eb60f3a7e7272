package org.zstar.app.evaluate;

import java.util.Optional;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.DataSource;
import org.zstar.app.input.SplitOptions;

/**
 * Evaluation of a model.
 *
 * @param model the model
 * @param data labelled structures
 * @param split into the sets of a training, to be evaluated apart
 * @param seed of the split
 */
record EvaluateConfig(
        @Option("the model") Part<ModelProvider<?>> model,
        @Option("labelled structures") DataSource data,
        @Option("how the structures were divided for training; the sets are evaluated apart. Left out: all together")
        Optional<SplitOptions> split,
        @Option(value = "seed of the split, that of the training", byDefault = "1") long seed) { }
