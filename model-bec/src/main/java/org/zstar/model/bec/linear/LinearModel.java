package org.zstar.model.bec.linear;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.model.Model;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.MomentFeatures;
import org.zstar.model.bec.moments.PolarisationSum;
import org.zstar.model.bec.vector.VectorChargeModel;

/** M_α = Σ_j q_j u_jα + Σ_i Σ_ν c_s(i),ν V_i,ν,α. */
final class LinearModel extends VectorChargeModel {
    private final LinearParameters parameters;

    LinearModel(LinearParameters parameters) {
        super(new OxidationStates(parameters.baseline()), sum(parameters),
                MomentFeatures.of(parameters.form().moments(), parameters.ranges()), LinearModelProvider.TYPE + " on "
                + parameters.form().moments().elements() + ", " + parameters.form().vectors().size() + " coefficients each");
        this.parameters = parameters;
    }

    private static PolarisationSum sum(LinearParameters parameters) {
        return parameters.form().vectors().sum(parameters.form().moments().elements().stream()
                .map(element -> parameters.coefficients().get(element)).toList());
    }

    /** The mean of models of one form and baseline is one with the mean of their coefficients. */
    @Override
    public Optional<Model> meanWith(List<Model> others) {
        List<LinearParameters> all = new ArrayList<>(List.of(parameters));
        for (Model other : others) {
            if (!(other instanceof LinearModel linear) || !linear.parameters.form().equals(parameters.form())
                    || !linear.parameters.baseline().equals(parameters.baseline())) {
                return Optional.empty();
            }
            all.add(linear.parameters);
        }
        Map<String, double[]> means = new LinkedHashMap<>();
        for (String element : parameters.form().moments().elements()) {
            double[] mean = new double[parameters.form().vectors().size()];
            for (LinearParameters one : all) {
                double[] c = one.coefficients().get(element);
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += c[k] / all.size();
                }
            }
            means.put(element, mean);
        }
        return Optional.of(new LinearModel(new LinearParameters(parameters.form(), parameters.baseline(), means, Map.of(),
                parameters.ranges())));
    }
}
