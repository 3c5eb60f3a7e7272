package org.zstar.model.nnp;

import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * Which potential acts.
 *
 * @param model a potential of any type, usually the name of its file
 * @param trust whether the thermo log shows what the potential tells of its trustworthiness
 */
public record PotentialConfig(
        @Option("potential, usually the name of its file") Part<ModelProvider<?>> model,
        @Option(value = "whether the thermo log shows what the potential tells of its trustworthiness, such as the number"
                + " of features outside the range of the training data", byDefault = "true") boolean trust) {
}
