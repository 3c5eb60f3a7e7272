package org.zstar.api.dynamics;

import org.zstar.api.plugin.Provider;

/**
 * Makes a {@link PathFinder}.
 *
 * @param <C> its configuration
 */
public interface PathFinderProvider<C extends Record> extends Provider<C, PathFinder> { }
