package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.LoopsFactory;
import org.zstar.networks.training.Objective;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SampleSet;
import org.zstar.networks.training.SquaredErrors;

/**
 * Loss [9] of arXiv 2305.19546, α·MSE(M) + β·MSE(Z), plus a penalty λ Σ φ². Structures of a step are shared among threads;
 * their gradients are added in their order, so results do not depend on the number of threads.
 */
final class ChargeObjective implements Objective {
    /** Structures whose gradients are in memory at once. */
    private static final int GROUP = 8;

    private final EquivariantForm form;
    private final List<Coordinates> coordinates;
    private final SampleSet samples;
    private final double chargeCost;
    private final double valueCost;
    private final double decay;
    private final Workers workers;
    private final FrameWork[] works;
    private final double[][][] gradients;
    private final double[] losses = new double[GROUP];
    private final SquaredErrors[] parts = new SquaredErrors[GROUP];

    /**
     * @param form the function of the moments
     * @param coordinates one per element, then one per element for messages
     * @param samples structures with targets
     * @param valueWeight α in 1/(e·Å)²
     * @param chargeWeight β in 1/e²
     * @param decay λ
     */
    ChargeObjective(EquivariantForm form, List<Coordinates> coordinates, SampleSet samples, double valueWeight,
            double chargeWeight, double decay, Workers workers) {
        this.form = form;
        this.coordinates = coordinates;
        this.samples = samples;
        this.decay = decay;
        this.workers = workers;
        double components = 0;
        for (int k = 0; k < samples.size(); k++) {
            components += 9.0 * samples.sample(k).structure().size();
        }
        chargeCost = chargeWeight / Math.max(1, components);
        valueCost = valueWeight / Math.max(1, 3 * samples.size());
        works = new FrameWork[workers.count()];
        gradients = new double[GROUP][coordinates.size()][];
        for (double[][] gradient : gradients) {
            Arrays.setAll(gradient, e -> new double[coordinates.get(e).size()]);
        }
        Arrays.setAll(parts, k -> new SquaredErrors());
    }

    @Override
    public int parameters() {
        return coordinates.stream().mapToInt(Coordinates::size).sum();
    }

    @Override
    public int samples() {
        return samples.size();
    }

    /** Parameters per element, then those for messages. */
    double[][] theta(double[] phi) {
        return Coordinates.parameters(coordinates, phi);
    }

    @Override
    public double evaluate(int[] order, int from, int to, double[] phi, double[] gradient, SquaredErrors errors) {
        double[][] theta = theta(phi);
        double factor = (double) samples.size() / (to - from), loss = 0;
        errors.clear();
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        for (int start = from; start < to; start += GROUP) {
            int first = start, size = Math.min(GROUP, to - start);
            workers.forEachChunk(size, 1, (worker, chunk, a, b) -> losses[a] = evaluate(worker, a, order[first + a], theta,
                    factor, gradient != null));
            for (int k = 0; k < size; k++) {
                loss += losses[k];
                errors.add(parts[k]);
                for (int e = 0, at = 0; gradient != null && e < theta.length; at += coordinates.get(e++).size()) {
                    coordinates.get(e).addGradient(gradients[k][e], gradient, at);
                }
            }
        }
        for (int k = 0; k < phi.length; k++) {
            loss += decay * phi[k] * phi[k];
            if (gradient != null) {
                gradient[k] += 2 * decay * phi[k];
            }
        }
        return loss;
    }

    private double evaluate(int worker, int slot, int index, double[][] theta, double factor, boolean wantsGradient) {
        if (works[worker] == null) {
            works[worker] = new FrameWork(form, LoopsFactory.best().create());
        }
        Sample sample = samples.sample(index);
        for (double[] g : gradients[slot]) {
            Arrays.fill(g, 0);
        }
        return works[worker].evaluate(sample, samples.geometry(index, Workers.serial()), theta, factor * chargeCost,
                factor * valueCost, wantsGradient ? gradients[slot] : null, parts[slot]);
    }
}
