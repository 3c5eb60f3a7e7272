package org.zstar.app.plugins;

/** A plugin that cannot be loaded or breaks the rules, or one that does not exist; the message says what to do. */
public final class PluginException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** @param message one clear sentence for the user */
    public PluginException(String message) {
        super(message);
    }
}
