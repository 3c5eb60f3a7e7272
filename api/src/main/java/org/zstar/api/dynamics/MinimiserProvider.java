package org.zstar.api.dynamics;

import org.zstar.api.plugin.Provider;

/**
 * Makes a {@link Minimiser}.
 *
 * @param <C> its configuration
 */
public interface MinimiserProvider<C extends Record> extends Provider<C, Minimiser> { }
