package org.zstar.networks.training;

import org.zstar.api.plugin.Option;

/**
 * Options of lbfgs.
 *
 * @param history pairs of steps that are remembered
 */
public record LbfgsOptions(
        @Option(value = "pairs of steps that are remembered", byDefault = "30", min = 1) int history) {
    /** The defaults. */
    public static final LbfgsOptions DEFAULT = new LbfgsOptions(30);
}
