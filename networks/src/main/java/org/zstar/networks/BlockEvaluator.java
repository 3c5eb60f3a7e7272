package org.zstar.networks;

import java.util.Arrays;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;

/**
 * Descriptor kernel, scaling and network of one species with their scratch memory, for one thread: the work on one block of
 * atoms at a time. First {@link #load}, then per component {@link #forward}, then what follows from it.
 */
public final class BlockEvaluator {
    private final DescriptorKernel kernel;
    private final FeatureScaling scaling;
    private final FeedForward network;
    private final int lanes;
    private final int size;
    /** Scaling of each number of a block. */
    private final double[] offsets;
    private final double[] factors;
    private final double[] raw;
    private final double[] scaled;
    private final double[] change;
    private final double[] gradient;
    private final double[] weighted;
    private final double[] valueSeed;
    private final double[] tangentSeed;
    private int count;

    /**
     * @param descriptor features
     * @param species atomic number of the central atoms
     * @param scaling of the features
     * @param shape layers of the network, with one output
     * @param layers the loops of the network
     */
    public BlockEvaluator(Descriptor descriptor, int species, FeatureScaling scaling, NetworkShape shape,
            LayerKernels layers) {
        this.scaling = scaling;
        kernel = descriptor.kernel(species);
        lanes = kernel.lanes();
        size = scaling.size();
        network = new FeedForward(shape, lanes, layers);
        offsets = new double[size * lanes];
        factors = new double[size * lanes];
        Arrays.setAll(offsets, q -> scaling.offset()[q / lanes]);
        Arrays.setAll(factors, q -> scaling.factor()[q / lanes]);
        raw = new double[size * lanes];
        scaled = new double[size * lanes];
        change = new double[size * lanes];
        gradient = new double[size * lanes];
        weighted = new double[size * lanes];
        valueSeed = new double[lanes];
        tangentSeed = new double[lanes];
    }

    /** Atoms per block. */
    public int lanes() {
        return lanes;
    }

    /** Takes in the geometry of a block. */
    public void load(Geometry geometry, AtomBlocks blocks, int block) {
        count = blocks.count(block);
        kernel.load(geometry, blocks.atoms(), blocks.from(block), count);
    }

    /** Unscaled features of a component, size × lanes, shared: valid until the next call. */
    public double[] features(int component) {
        kernel.features(component, raw);
        return raw;
    }

    /**
     * Evaluates the network on a component.
     *
     * @param theta parameters of one or more networks, not modified
     * @param at index of this network's first parameter
     * @return outputs of the block's atoms, lane by lane, shared: valid until the next call
     */
    public double[] forward(int component, double[] theta, int at) {
        features(component);
        for (int q = 0; q < scaled.length; q++) {
            scaled[q] = (raw[q] - offsets[q]) * factors[q];
        }
        // lanes without an atom hold zeros, whatever the kernel left there
        clearLanes(scaled, count);
        return network.forward(theta, at, scaled);
    }

    /** Scaled features that {@link #forward} read, size × lanes, shared. */
    public double[] scaled() {
        return scaled;
    }

    /** Evaluates the network on features that {@link #scaled} gave before for a number of atoms. */
    public double[] forwardAgain(double[] features, int atoms, double[] theta, int at) {
        count = atoms;
        System.arraycopy(features, 0, scaled, 0, scaled.length);
        return network.forward(theta, at, scaled);
    }

    /** After {@link #forward}: the gradient of the network's output with respect to the unscaled features. */
    public void backward(double[] theta, int at) {
        Arrays.fill(tangentSeed, 1);
        network.backward(theta, at, tangentSeed, gradient);
        scale(gradient, lanes);
    }

    /**
     * After {@link #forward}: like {@link #backward}, but the change of that gradient when the parameters change.
     *
     * @param change change of the parameters, not modified
     * @return change of the outputs, lane by lane, shared: valid until the next call
     */
    public double[] backwardChange(double[] theta, double[] change, int at) {
        Arrays.fill(tangentSeed, 1);
        double[] outputs = network.parameterTangent(theta, change, at, scaled, tangentSeed, gradient);
        scale(gradient, lanes);
        return outputs;
    }

    private void scale(double[] values, int used) {
        for (int q = 0; q < values.length; q++) {
            values[q] *= factors[q];
        }
        clearLanes(values, used);
    }

    private void clearLanes(double[] values, int from) {
        for (int q = from; from < lanes && q < values.length; q += lanes) {
            Arrays.fill(values, q, q - from + lanes, 0);
        }
    }

    /**
     * After {@link #backward} or {@link #backwardChange}: adds weight × the output's gradient to the pairs of the block's
     * atoms.
     */
    public void pullBack(int component, double weight, double[] pairGradient) {
        kernel.pullBack(component, times(weight), pairGradient);
    }

    /** Like {@link #pullBack}, but to the 3N coordinates of the atoms and the nine components of a strain. */
    void pullBackToAtoms(int component, double weight, double[] atomGradient, double[] virial) {
        kernel.pullBackToAtoms(component, times(weight), atomGradient, virial);
    }

    private double[] times(double weight) {
        if (weight == 1) {
            return gradient;
        }
        for (int q = 0; q < gradient.length; q++) {
            weighted[q] = weight * gradient[q];
        }
        return weighted;
    }

    /**
     * After {@link #forward} or {@link #forwardAgain}: adds to the gradient ∂/∂θ of value × Σ NN plus the change of Σ NN
     * under a displacement and a strain, summed over the block's atoms.
     *
     * @param value weight of the outputs themselves
     * @param displacement 3N numbers, or null for none
     * @param strain nine numbers, or null for none; only with a displacement
     * @param parameterGradient added to, at the places of the parameters
     */
    public void addParameterGradient(int component, double[] theta, int at, double value, double[] displacement,
            double[] strain, double[] parameterGradient) {
        if (displacement == null) {
            Arrays.fill(change, 0);
        } else if (strain == null) {
            kernel.pushForward(component, displacement, change);
        } else {
            kernel.pushForward(component, displacement, strain, change);
        }
        scale(change, count);
        for (int lane = 0; lane < lanes; lane++) {
            valueSeed[lane] = lane < count ? value : 0;
            tangentSeed[lane] = lane < count ? 1 : 0;
        }
        network.tangent(theta, at, change);
        network.addParameterGradient(theta, at, scaled, change, valueSeed, tangentSeed, parameterGradient);
    }
}
