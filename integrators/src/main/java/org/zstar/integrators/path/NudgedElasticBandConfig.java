package org.zstar.integrators.path;

import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.integrators.checks.Require;

/**
 * Options of a nudged elastic band.
 *
 * @param images number of images between the ends
 * @param matching which atom of the start becomes which of the end
 * @param interpolation first guess at the path
 * @param spring constant of the springs in eV/Å²
 * @param climb whether the highest image climbs to the saddle point
 * @param climbBelow largest force in eV/Å from which it climbs
 * @param minimiser what moves the images
 */
public record NudgedElasticBandConfig(
        @Option(value = "number of images between the ends", byDefault = "6", min = 1, max = 1000) int images,
        @Option(value = "which atom becomes which: like atoms by least displacement (nearest) or by number (as-given)",
                byDefault = "nearest") Matching matching,
        @Option(value = "first guess at the path: straight lines (linear) or evenly changing distances (idpp)",
                byDefault = "idpp") Interpolation interpolation,
        @Option(value = "constant of the springs between images", unit = "eV/Å²", byDefault = "5.0", positive = true)
        double spring,
        @Option(value = "whether the highest image climbs to the saddle point", byDefault = "true") boolean climb,
        @Option(value = "largest force from which on it climbs", unit = "eV/Å", byDefault = "0.5", positive = true)
        double climbBelow,
        @Option(value = "what moves the images", byDefault = "{\"type\": \"fire\"}") Part<MinimiserProvider<?>> minimiser) {
    public NudgedElasticBandConfig {
        Require.atLeastOne("images", images);
        Require.positive("spring", spring, "eV/Å²");
        Require.positive("climb_below", climbBelow, "eV/Å");
    }
}
