package org.zstar.api.force;

import org.zstar.api.plugin.Provider;

/**
 * Makes a {@link ForceContribution}.
 *
 * @param <C> its configuration
 */
public interface ForceContributionProvider<C extends Record> extends Provider<C, ForceContribution> { }
