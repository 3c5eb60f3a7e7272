package org.zstar.app.config;

import java.util.List;

/** A configuration or model file that cannot be used. Each problem names file, JSON path, value and expectation. */
public final class ConfigException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;

    /** @param problems at least one, each a line */
    public ConfigException(List<String> problems) {
        super(String.join("\n", problems.size() <= SHOWN ? problems : problems.subList(0, SHOWN))
                + (problems.size() <= SHOWN ? "" : "\nand more problems, " + problems.size() + " so far"));
    }

    /** A single problem. */
    public ConfigException(String problem) {
        this(List.of(problem));
    }
}
