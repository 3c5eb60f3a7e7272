package org.zstar.app.run;

import org.zstar.api.plugin.Provider;
import org.zstar.app.plugins.Kind;

/**
 * Makes a {@link Task}; found by name like all plugins, by the key {@code task}.
 *
 * @param <C> its configuration
 */
public interface TaskProvider<C extends Record> extends Provider<C, Task> {
    /** Tasks as a kind of plugin. */
    Kind KIND = Kind.kind("task", TaskProvider.class);
}
