package org.zstar.app.evaluate;

import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.DataSource;

/**
 * Evaluation of a model.
 *
 * @param model the model
 * @param data labelled structures
 */
record EvaluateConfig(@Option("the model") Part<ModelProvider<?>> model,
                      @Option("labelled structures") DataSource data) { }
