package org.zstar.api.model;

import org.zstar.api.plugin.Provider;

/**
 * Makes a {@link Model} from its parameters. The parameter record is what a model file stores, next to the type name; where
 * it is short it can stand in a configuration directly.
 *
 * @param <C> the parameters
 */
public interface ModelProvider<C extends Record> extends Provider<C, Model> { }
