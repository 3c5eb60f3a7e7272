package org.zstar.api.descriptor;

import org.zstar.api.plugin.Provider;

/**
 * Makes a {@link Descriptor}.
 *
 * @param <C> its configuration
 */
public interface DescriptorProvider<C extends Record> extends Provider<C, Descriptor> { }
