package org.zstar.model.nnp;

import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * Which potential acts.
 *
 * @param model a potential of any type, usually the name of its file
 */
public record PotentialConfig(@Option("potential, usually the name of its file") Part<ModelProvider<?>> model) { }
