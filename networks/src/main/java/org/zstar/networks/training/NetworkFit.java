package org.zstar.networks.training;

import java.util.List;
import java.util.function.Function;
import org.zstar.api.model.Training;
import org.zstar.networks.SpeciesNetwork;

/** Fits of networks on the features of atoms. */
public final class NetworkFit {
    private NetworkFit() { }

    /**
     * Starts a fit.
     *
     * @param layout networks
     * @param training loss to make small
     * @param validation loss that decides which parameters are best; without samples the training loss decides
     * @param options of the fit
     * @param seed of everything random
     * @param model makes the parameter record of the model from its networks
     * @param report names the errors
     */
    public static Training start(NetworkLayout layout, LeastSquares training, LeastSquares validation, FitOptions options,
            long seed, Function<List<SpeciesNetwork>, Record> model, Fit.ErrorReport report) {
        ResponseBasis basis = options.responsePower() == 0 ? ResponseBasis.plain(layout)
                : ResponseBasis.learn(layout, training.data(), options.responsePower(), seed);
        return new Fit(new NetworkObjective(training, layout, basis, options.weightDecay()),
                new NetworkObjective(validation, layout, basis, 0), options, seed, InitialWeights.draw(layout, seed), phi -> {
                    double[] theta = new double[phi.length];
                    basis.toParameters(phi, theta);
                    return model.apply(layout.networks(theta));
                }, report);
    }
}
