package org.zstar.app.paths;

import java.util.concurrent.atomic.AtomicLong;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.plugin.Option;
import org.zstar.app.host.StopSignal;

/**
 * Lithium in two wells 2 Å apart along z with a barrier of 0.6 eV between them, every other atom in a harmonic well at the
 * origin. Counts its evaluations and can ask for a stop at one of them.
 */
final class DoubleWell implements ForceContributionProvider<DoubleWell.Config> {
    static final double BARRIER = 0.6;
    private static final int LITHIUM = 3;

    private final AtomicLong evaluations = new AtomicLong();
    private final StopSignal stop;
    private final long stopAt;

    /** Nothing to choose but the stiffness across. */
    record Config(@Option(value = "stiffness across", unit = "eV/Å²", byDefault = "4.0", positive = true) double across) { }

    DoubleWell(StopSignal stop, long stopAt) {
        this.stop = stop;
        this.stopAt = stopAt;
    }

    long evaluations() {
        return evaluations.get();
    }

    /** Energy of the lithium atom along z. */
    static double along(double z) {
        return BARRIER * (z * z - 1) * (z * z - 1);
    }

    @Override
    public String type() {
        return "double-well";
    }

    @Override
    public String summary() {
        return "two wells for lithium";
    }

    @Override
    public Class<Config> configType() {
        return Config.class;
    }

    @Override
    public ForceContribution create(Config config) {
        return new ForceContribution() {
            @Override
            public double cutoff() {
                return 0;
            }

            @Override
            public void addTo(Geometry geometry, Forces sum) {
                if (evaluations.incrementAndGet() == stopAt) {
                    stop.request();
                }
                for (int k = 0; k < 3 * geometry.size(); k++) {
                    double x = geometry.positions()[k];
                    if (geometry.species()[k / 3] == LITHIUM && k % 3 == 2) {
                        sum.addEnergy(along(x));
                        sum.forces()[k] -= 4 * BARRIER * x * (x * x - 1);
                    } else {
                        sum.addEnergy(0.5 * config.across() * x * x);
                        sum.forces()[k] -= config.across() * x;
                    }
                }
            }
        };
    }
}
