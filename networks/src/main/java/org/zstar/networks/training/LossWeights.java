package org.zstar.networks.training;

/**
 * Loss = value · mean square error of values + gradient · that of gradient components + strain · that of strain derivatives,
 * each scaled as the samples say.
 *
 * @param value weight of values
 * @param gradient weight of gradients
 * @param strain weight of strain derivatives
 */
public record LossWeights(double value, double gradient, double strain) {
    public LossWeights {
        if (!(value >= 0 && gradient >= 0 && strain >= 0)) {
            throw new IllegalArgumentException("loss weights must not be negative, found " + value + ", " + gradient
                    + " and " + strain);
        }
    }

    /** These weights divided by how many numbers of each kind the samples hold: what a single squared error costs. */
    LossWeights perNumber(SampleSet samples) {
        double values = 0, gradients = 0, strains = 0;
        for (int k = 0; k < samples.size(); k++) {
            Sample s = samples.sample(k);
            values += s.values() == null ? 0 : s.weight() * s.values().length;
            gradients += s.gradients() == null ? 0 : s.weight() * s.gradients().length * 3 * s.structure().size();
            strains += s.strains() == null ? 0 : s.weight() * s.strains().length * 9;
        }
        return new LossWeights(share(value, values), share(gradient, gradients), share(strain, strains));
    }

    private static double share(double weight, double count) {
        return count == 0 ? 0 : weight / count;
    }
}
