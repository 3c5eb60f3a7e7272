package org.zstar.api.dynamics;

import org.zstar.api.plugin.Provider;

/**
 * Makes an {@link Integrator}.
 *
 * @param <C> its configuration
 */
public interface IntegratorProvider<C extends Record> extends Provider<C, Integrator> { }
