package org.zstar.api.plugin;

/**
 * Makes one kind of thing from its configuration record. A plugin implements one of the sub-interfaces, declares it in its
 * {@code module-info.java} with {@code provides … with …}, and is found under its type name.
 *
 * @param <C> configuration record; its package is exported or opened, its components carry {@link Option}
 * @param <T> what is made
 */
public interface Provider<C extends Record, T> {
    /** Name in configurations and files: lower-case words joined by hyphens. */
    String type();

    /** One sentence for lists and help. */
    String summary();

    /** The record that a configuration is bound to. */
    Class<C> configType();

    /**
     * Makes the thing.
     *
     * @throws IllegalArgumentException if values contradict each other; the message says what was expected
     */
    T create(C config);
}
