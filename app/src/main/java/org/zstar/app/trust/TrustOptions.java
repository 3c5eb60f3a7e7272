package org.zstar.app.trust;

import java.util.Optional;
import org.zstar.api.plugin.Option;

/**
 * How a run watches its models.
 *
 * @param every steps between assessments; 0 for none
 * @param stopAt where a simulation ends
 */
public record TrustOptions(
        @Option(value = "steps between assessments, a multiple of output.thermo_every; by default all lines of the thermo log"
                + " have one, 0 for none", min = 0) Optional<Long> every,
        @Option(value = "a simulation ends where an assessment lies above one of these", byDefault = "{}") TrustLimits stopAt) {
    /**
     * Steps between assessments.
     *
     * @throws IllegalArgumentException if they do not fall on lines of the thermo log
     */
    public long every(long thermoEvery) {
        long steps = every.orElse(thermoEvery);
        if (steps % thermoEvery != 0) {
            throw new IllegalArgumentException("trust.every is " + steps + "; expected a multiple of output.thermo_every, "
                    + thermoEvery);
        }
        if (steps == 0 && !stopAt.equals(TrustLimits.NONE)) {
            throw new IllegalArgumentException("trust.every is 0, so the limits of trust.stop_at are never looked at; leave"
                    + " one of them out");
        }
        return steps;
    }
}
