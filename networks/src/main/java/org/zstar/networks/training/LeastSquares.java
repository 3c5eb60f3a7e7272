package org.zstar.networks.training;

import java.util.Arrays;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.BlockEvaluator;
import org.zstar.networks.LayerKernels;
import org.zstar.networks.LayerKernelsFactory;

/**
 * The loss of {@link LossWeights} over samples and its exact gradient with respect to the parameters of the networks.
 *
 * <p>With r = ∂S/∂u − target and D = ∂loss/∂r held fixed, ∂loss/∂θ is the parameter gradient of the change of S under the
 * displacement D: features are pushed forward along D and the networks give the second-order product. No derivative of a
 * feature is stored; memory grows with a group of about {@value #GROUP} atoms, not with the data. Samples of a group are
 * worked on together, block by block; partial gradients belong to fixed runs of blocks and are added in their order, so the
 * result does not depend on the number of threads.
 */
public final class LeastSquares {
    /** Atoms whose pairs are in memory at once (with 91 neighbours 1.1 MB per component). */
    private static final int GROUP = 512;
    /** Partial gradients that are summed up apart. */
    private static final int PARTS = 16;

    private final NetworkLayout layout;
    private final SampleSet samples;
    private final LossWeights perNumber;
    private final Workers workers;
    private final LayerKernels layers = LayerKernelsFactory.fastest();
    private final int[] species;
    private final int[] lanes;
    private final BlockEvaluator[][] evaluators;
    private final double[][] partial;
    private SampleWork[] works = new SampleWork[0];
    private int[] itemWork = new int[64];
    private int[] itemBlock = new int[64];
    private int items;

    /**
     * @param layout networks
     * @param samples data
     * @param weights of the loss
     * @param workers threads to compute with
     */
    public LeastSquares(NetworkLayout layout, SampleSet samples, LossWeights weights, Workers workers) {
        this.layout = layout;
        this.samples = samples;
        this.perNumber = weights.perNumber(samples);
        this.workers = workers;
        species = layout.species();
        partial = new double[PARTS][layout.parameters()];
        evaluators = new BlockEvaluator[workers.count()][species.length];
        lanes = new int[species.length];
        Arrays.setAll(lanes, k -> evaluator(0, k).lanes());
    }

    private BlockEvaluator evaluator(int worker, int network) {
        if (evaluators[worker][network] == null) {
            evaluators[worker][network] = layout.evaluator(network, layers);
        }
        return evaluators[worker][network];
    }

    /** The samples. */
    SampleSet data() {
        return samples;
    }

    /** Number of samples. */
    public int samples() {
        return samples.size();
    }

    /** Number of parameters. */
    public int parameters() {
        return layout.parameters();
    }

    /**
     * Loss of all samples.
     *
     * @param theta parameters, not modified
     * @param gradient overwritten with ∂loss/∂θ, or null where it is not wanted
     * @param errors overwritten
     */
    public double evaluate(double[] theta, double[] gradient, SquaredErrors errors) {
        return evaluate(all(), 0, samples.size(), theta, gradient, errors);
    }

    private int[] all() {
        int[] all = new int[samples.size()];
        Arrays.setAll(all, k -> k);
        return all;
    }

    /**
     * Loss of some of the samples, scaled up to all.
     *
     * @param order indices of samples
     * @param from index in {@code order} of the first one
     * @param to index in {@code order} past the last one
     * @param theta parameters, not modified
     * @param gradient overwritten with ∂loss/∂θ, or null where it is not wanted
     * @param errors overwritten with the errors of these samples
     */
    public double evaluate(int[] order, int from, int to, double[] theta, double[] gradient, SquaredErrors errors) {
        errors.clear();
        return pass(order, from, to, theta, null, gradient, errors);
    }

    /**
     * The product of the Gauss–Newton approximation of the loss's second derivatives, 2 JᵀWJ with the Jacobian J of all
     * numbers that have targets, with a vector. Costs as much as a gradient.
     *
     * @param theta parameters, not modified
     * @param vector as many numbers, not modified
     * @param product overwritten
     * @return vector · product
     */
    public double multiply(double[] theta, double[] vector, double[] product) {
        return 2 * pass(all(), 0, samples.size(), theta, vector, product, new SquaredErrors());
    }

    /**
     * One pass over samples: loss and gradient, or with a change of the parameters half of change · H · change and H ·
     * change.
     */
    private double pass(int[] order, int from, int to, double[] theta, double[] change, double[] gradient,
            SquaredErrors errors) {
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        double loss = 0, factor = (double) samples.size() / (to - from), targets = change == null ? 1 : 0;
        for (int start = from; start < to;) {
            int end = endOfGroup(order, start, to);
            openGroup(order, start, end);
            workers.forEachChunk(items, 1, (worker, chunk, a, b) -> differentiate(worker, a, theta, change));
            workers.forEachChunk(end - start, 1, (worker, chunk, a, b) -> works[a].judge(perNumber, factor, targets));
            for (int w = 0; w < end - start; w++) {
                loss += works[w].loss();
                errors.add(works[w].errors());
            }
            if (gradient != null) {
                addGroupGradient(theta, gradient);
            }
            start = end;
        }
        return loss;
    }

    private int endOfGroup(int[] order, int start, int to) {
        int end = start, atoms = 0;
        do {
            atoms += samples.sample(order[end++]).structure().size();
        } while (end < to && atoms + samples.sample(order[end]).structure().size() <= GROUP);
        return end;
    }

    private void openGroup(int[] order, int start, int end) {
        int size = end - start;
        if (works.length < size) {
            int old = works.length;
            works = Arrays.copyOf(works, size);
            for (int w = old; w < size; w++) {
                works[w] = new SampleWork(layout.descriptor().components());
            }
        }
        workers.forEachChunk(size, 1, (worker, chunk, a, b) -> works[a].open(samples, order[start + a], species, lanes));
        items = 0;
        for (int w = 0; w < size; w++) {
            for (int block = 0; block < works[w].blocks().size(); block++) {
                if (items == itemWork.length) {
                    itemWork = Arrays.copyOf(itemWork, 2 * items);
                    itemBlock = Arrays.copyOf(itemBlock, 2 * items);
                }
                itemWork[items] = w;
                itemBlock[items++] = block;
            }
        }
    }

    private void differentiate(int worker, int item, double[] theta, double[] change) {
        SampleWork work = works[itemWork[item]];
        int network = work.blocks().network(itemBlock[item]);
        work.differentiate(itemBlock[item], evaluator(worker, network), theta, change, layout.offset(network));
    }

    private void addGroupGradient(double[] theta, double[] gradient) {
        int run = (items + PARTS - 1) / PARTS;
        workers.forEachChunk(items, run, (worker, chunk, a, b) -> {
            Arrays.fill(partial[chunk], 0);
            for (int item = a; item < b; item++) {
                SampleWork work = works[itemWork[item]];
                int network = work.blocks().network(itemBlock[item]);
                work.addParameterGradient(itemBlock[item], evaluator(worker, network), theta, layout.offset(network),
                        partial[chunk]);
            }
        });
        for (int part = 0; part * run < items; part++) {
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += partial[part][k];
            }
        }
    }
}
