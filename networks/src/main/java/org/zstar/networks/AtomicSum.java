package org.zstar.networks;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/**
 * The form that a potential and a polarisation share: for each component c of a descriptor the sum over atoms
 * S_c = Σ_i NN_s(i)(x_i^c), where x_i^c are the scaled features of atom i (Behler and Parrinello, Phys. Rev. Lett. 98,
 * 146401 (2007)), and the exact gradients of weighted sums Σ_c w_c S_c with respect to positions and strain.
 *
 * <p>Several weighted sums ("rows") are evaluated together: one row for the energy or for the energy −E·M of a field, three
 * for the Born charges. {@link #evaluate} leaves the results in the instance, which serves one caller at a time; after the
 * first call for a structure it allocates nothing. Fixed runs of blocks of atoms sum up gradients of their own
 * ({@link AtomGradients}), or of their pairs where a descriptor cannot do that ({@link PairSums}), and other sums run over
 * fixed chunks, so results do not depend on the number of threads.
 */
public final class AtomicSum {
    /** Atoms per chunk of a sum. */
    private static final int CHUNK = 64;

    private final Descriptor descriptor;
    private final List<SpeciesNetwork> networks;
    private final LayerKernels layers;
    private final int components;
    private final int[] known;
    private final int[] lanes;
    private final double[][] theta;
    private final double[] values;
    private final Workers.ChunkBody blockBody = this::evaluateBlocks;
    private BlockEvaluator[][] evaluators = new BlockEvaluator[0][];
    private AtomBlocks blocks;
    private double[] atomValues = new double[0];
    /** Gradients of each row, the ones or the others. */
    private final boolean toAtoms;
    private AtomGradients[] atomGradients = new AtomGradients[0];
    private PairSums[] pairSums = new PairSums[0];
    private Geometry geometry;
    private double[][] rows;

    /**
     * @param descriptor features of the atoms
     * @param networks one per species, with one output each
     */
    public AtomicSum(Descriptor descriptor, List<SpeciesNetwork> networks) {
        this(descriptor, networks, LayerKernelsFactory.fastest());
    }

    /**
     * @param descriptor features of the atoms
     * @param networks one per species, with one output each
     * @param layers the loops of the networks
     */
    public AtomicSum(Descriptor descriptor, List<SpeciesNetwork> networks, LayerKernels layers) {
        this.descriptor = descriptor;
        this.networks = List.copyOf(networks);
        this.layers = layers;
        components = descriptor.components();
        values = new double[components];
        known = networks.stream().mapToInt(SpeciesNetwork::species).toArray();
        theta = networks.stream().map(n -> n.network().weights()).toArray(double[][]::new);
        for (SpeciesNetwork net : networks) {
            int size = descriptor.size(net.species());
            if (size != net.scaling().size()) {
                throw new IllegalArgumentException("the descriptor gives " + size + " features for " + net.element()
                        + ", but the network reads " + net.scaling().size());
            }
            if (net.network().shape().units(net.network().shape().depth() - 1) != 1) {
                throw new IllegalArgumentException("the network of " + net.element() + " needs one output, found layers "
                        + net.network().layers());
            }
        }
        lanes = new int[known.length];
        Arrays.setAll(lanes, k -> descriptor.kernel(known[k]).lanes());
        toAtoms = Arrays.stream(known).allMatch(z -> descriptor.kernel(z).reachesAtoms());
    }

    /** Range in Å of the neighbours that are needed. */
    public double cutoff() {
        return descriptor.cutoff();
    }

    /** Number of components: 1 for scalars, 3 for vectors. */
    public int components() {
        return components;
    }

    /** The networks, one per species. */
    public List<SpeciesNetwork> networks() {
        return networks;
    }

    /** What the networks read, with the ranges of the training data. */
    public NetworkFeatures features() {
        return new NetworkFeatures(descriptor, networks);
    }

    /**
     * Evaluates the sums of all components that any row gives weight to, and per row the gradient of Σ_c row_c S_c, ready
     * for {@link #addGradient}.
     *
     * @param at where the atoms are
     * @param rowWeights per row, a weight per component; may be empty for values of all components without gradients
     */
    public void evaluate(Geometry at, double[]... rowWeights) {
        if (at.neighbours().range() < descriptor.cutoff()) {
            throw new IllegalArgumentException("the neighbour list reaches " + at.neighbours().range()
                    + " Å, but the descriptor needs " + descriptor.cutoff() + " Å");
        }
        prepare(at, rowWeights);
        at.workers().forEachChunk(blocks.size(), toAtoms ? AtomGradients.run(blocks.size()) : 1, blockBody);
        for (int c = 0; c < components; c++) {
            values[c] = total(atomValues, c * at.size(), at.size());
        }
    }

    private void prepare(Geometry at, double[][] rowWeights) {
        geometry = at;
        rows = rowWeights;
        if (blocks == null || !blocks.fit(at.species())) {
            blocks = new AtomBlocks(at.species(), known, lanes);
            atomValues = new double[components * at.size()];
        }
        int workers = at.workers().count();
        if (evaluators.length < workers) {
            int old = evaluators.length;
            evaluators = Arrays.copyOf(evaluators, workers);
            for (int w = old; w < workers; w++) {
                evaluators[w] = new BlockEvaluator[known.length];
            }
        }
        if (pairSums.length < rowWeights.length) {
            int old = pairSums.length;
            pairSums = Arrays.copyOf(pairSums, rowWeights.length);
            atomGradients = Arrays.copyOf(atomGradients, rowWeights.length);
            for (int r = old; r < rowWeights.length; r++) {
                pairSums[r] = new PairSums();
                atomGradients[r] = new AtomGradients();
            }
        }
        for (int r = 0; r < rowWeights.length; r++) {
            if (toAtoms) {
                atomGradients[r].prepare(at, blocks);
            } else {
                pairSums[r].reserve(at.neighbours().pairs());
            }
        }
    }

    /** Sum of {@code count} terms from an index on, over fixed chunks, chunk by chunk. */
    public static double total(double[] terms, int from, int count) {
        double sum = 0;
        for (int start = 0; start < count; start += CHUNK) {
            double part = 0;
            for (int i = start; i < Math.min(count, start + CHUNK); i++) {
                part += terms[from + i];
            }
            sum += part;
        }
        return sum;
    }

    private void evaluateBlocks(int worker, int chunk, int from, int to) {
        for (int r = 0; toAtoms && r < rows.length; r++) {
            atomGradients[r].clear(chunk);
        }
        for (int block = from; block < to; block++) {
            evaluateBlock(evaluator(worker, blocks.network(block)), block, chunk);
        }
    }

    private BlockEvaluator evaluator(int worker, int network) {
        BlockEvaluator[] own = evaluators[worker];
        if (own[network] == null) {
            SpeciesNetwork net = networks.get(network);
            own[network] = new BlockEvaluator(descriptor, net.species(), net.scaling(), net.network().shape(), layers);
        }
        return own[network];
    }

    private void evaluateBlock(BlockEvaluator evaluator, int block, int part) {
        int from = blocks.from(block), count = blocks.count(block);
        int[] atoms = blocks.atoms();
        double[] parameters = theta[blocks.network(block)];
        for (int r = 0; !toAtoms && r < rows.length; r++) {
            pairSums[r].clear(geometry.neighbours().first(), atoms, from, count);
        }
        evaluator.load(geometry, blocks, block);
        for (int c = 0; c < components; c++) {
            if (rows.length > 0 && !isWanted(c)) {
                for (int lane = 0; lane < count; lane++) {
                    atomValues[c * geometry.size() + atoms[from + lane]] = 0;
                }
                continue;
            }
            double[] output = evaluator.forward(c, parameters, 0);
            for (int lane = 0; lane < count; lane++) {
                atomValues[c * geometry.size() + atoms[from + lane]] = output[lane];
            }
            if (rows.length > 0) {
                evaluator.backward(parameters, 0);
                pullBack(evaluator, c, part);
            }
        }
    }

    private void pullBack(BlockEvaluator evaluator, int component, int part) {
        for (int r = 0; r < rows.length; r++) {
            double weight = rows[r][component];
            if (weight != 0 && toAtoms) {
                AtomGradients to = atomGradients[r];
                evaluator.pullBackToAtoms(component, weight, to.gradient(part), to.virial(part));
            } else if (weight != 0) {
                evaluator.pullBack(component, weight, pairSums[r].gradient());
            }
        }
    }

    private boolean isWanted(int component) {
        for (double[] row : rows) {
            if (row[component] != 0) {
                return true;
            }
        }
        return false;
    }

    /** After {@link #evaluate}: S_c; 0 for a component without weight. */
    public double value(int component) {
        return values[component];
    }

    /** After {@link #evaluate}: the contribution of one atom to S_c. */
    public double atomValue(int component, int atom) {
        return atomValues[component * geometry.size() + atom];
    }

    /**
     * After {@link #evaluate}: adds factor × the gradient ∂/∂u_jβ of a row to {@code target[stride * j + offset + β]}.
     *
     * @param row index of the row
     * @param factor −1 for forces
     * @param target added to
     * @param stride numbers per atom: 3 for forces, 9 for Born charges
     * @param offset 0 for forces, 3 × field direction for Born charges
     */
    public void addGradient(int row, double factor, double[] target, int stride, int offset) {
        if (toAtoms) {
            atomGradients[row].addGradient(geometry, factor, target, stride, offset);
        } else {
            pairSums[row].addGradient(geometry, factor, target, stride, offset);
        }
    }

    /**
     * After {@link #evaluate}: adds factor × the derivative W_αβ = ∂/∂ε_αβ of a row with respect to a homogeneous strain
     * of positions and cell, nine numbers row-major.
     */
    public void addVirial(int row, double factor, double[] virial) {
        if (toAtoms) {
            atomGradients[row].addVirial(factor, virial);
        } else {
            pairSums[row].addVirial(geometry, factor, virial);
        }
    }
}
