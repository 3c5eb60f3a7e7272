package org.zstar.api.model;

import org.zstar.api.plugin.Provider;

/**
 * Makes a {@link Trainer} from the options of a model's form and of its fit.
 *
 * @param <C> these options
 */
public interface TrainerProvider<C extends Record> extends Provider<C, Trainer> { }
