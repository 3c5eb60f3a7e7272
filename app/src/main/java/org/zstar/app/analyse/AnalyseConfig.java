package org.zstar.app.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;

/**
 * Analysis of a trajectory.
 *
 * @param trajectory the frames
 * @param charges model of the charges that make the current
 * @param temperature in K
 * @param field E in V/Å, three numbers
 * @param quantities what is computed
 * @param removeDrift whether the motion of the centre of mass is taken out
 * @param blocks parts of the trajectory whose scatter gives the errors
 * @param transport lags that diffusion and conductivity are taken from
 * @param spectra lags and range of the spectra
 * @param distribution range of the radial distribution functions
 * @param hops sites and ions
 */
record AnalyseConfig(
        @Option("the frames") TrajectorySource trajectory,
        @Option("model of the charges that make the current; without it the Born charges of the frames, if they have any")
        Optional<Part<ModelProvider<?>>> charges,
        @Option(value = "temperature; taken from the velocities if it is not given", unit = "K", positive = true)
        Optional<Double> temperature,
        @Option(value = "electric field that acted, for mobility and conductivity from the drift; taken from the frames of "
                + "a run of zstar if it is not given", unit = "V/Å") Optional<double[]> field,
        @Option(value = "what is computed, of diffusion, conductivity, vibrations, structure and hops",
                byDefault = "[\"diffusion\", \"conductivity\", \"vibrations\", \"structure\", \"hops\"]",
                oneOf = {"diffusion", "conductivity", "vibrations", "structure", "hops"}) List<String> quantities,
        @Option(value = "whether the motion of the centre of mass is taken out", byDefault = "true") boolean removeDrift,
        @Option(value = "parts of the trajectory whose scatter gives the errors", byDefault = "5", min = 2, max = 1000)
        int blocks,
        @Option(value = "lags that diffusion and conductivity are taken from", byDefault = "{}") TransportOptions transport,
        @Option(value = "lags and range of the spectra", byDefault = "{}") SpectraOptions spectra,
        @Option(value = "radial distribution functions", byDefault = "{}") DistributionOptions distribution,
        @Option(value = "sites and the ions that hop between them", byDefault = "{}") HopOptions hops) {
    AnalyseConfig {
        if (field.isPresent() && field.get().length != 3) {
            throw new IllegalArgumentException("field is " + Arrays.toString(field.get())
                    + "; expected three numbers in V/Å");
        }
    }

    /**
     * Lags of diffusion and conductivity.
     *
     * @param fitFrom shortest lag of the fit to the mean square displacement in fs
     * @param fitTo longest lag of that fit in fs
     * @param longestLag upper end of the Green–Kubo integral in fs
     */
    record TransportOptions(
            @Option(value = "shortest lag of the fit to the mean square displacement; by default a tenth of a part, and "
                    + "beyond the vibrations (1000 fs) if the part is four times as long",
                    unit = "fs", min = 0) Optional<Double> fitFrom,
            @Option(value = "longest lag of that fit; half of a part by default", unit = "fs", positive = true)
            Optional<Double> fitTo,
            @Option(value = "upper end of the integral over the current's autocorrelation; at most a quarter of a part is "
                    + "used", unit = "fs", byDefault = "5000", positive = true) double longestLag) { }

    /**
     * Spectra.
     *
     * @param longestLag in fs
     * @param highest frequency in THz
     */
    record SpectraOptions(
            @Option(value = "longest lag of the autocorrelations, which sets the resolution; at most half of the trajectory "
                    + "is used", unit = "fs", byDefault = "2000", positive = true) double longestLag,
            @Option(value = "highest frequency", unit = "THz", byDefault = "60", positive = true) double highest) { }

    /**
     * Radial distribution functions.
     *
     * @param range in Å
     * @param bins their number
     * @param frames how many frames are used at most
     */
    record DistributionOptions(
            @Option(value = "largest distance", unit = "Å", byDefault = "8", positive = true, max = 100) double range,
            @Option(value = "number of bins", byDefault = "400", min = 10, max = 100_000) int bins,
            @Option(value = "how many frames are used at most, spread evenly", byDefault = "500", min = 1) int frames) { }
}
