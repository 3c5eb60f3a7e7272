package org.zstar.app.cli;

/** Arguments that make no sense. */
public final class UsageException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** @param message what was expected */
    public UsageException(String message) {
        super(message);
    }
}
