package org.zstar.networks;

import java.util.Arrays;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;

/**
 * Descriptor kernel, scaling and network of one species with their scratch memory, for one thread: the work on one block of
 * atoms at a time.
 */
final class BlockEvaluator {
    private final DescriptorKernel kernel;
    private final FeatureScaling scaling;
    private final FeedForward network;
    private final int lanes;
    private final int size;
    private final double[] raw;
    private final double[] scaled;
    private final double[] seed;
    private final double[] gradient;
    private final double[] weighted;
    private int count;

    BlockEvaluator(Descriptor descriptor, SpeciesNetwork net, LayerKernels layers) {
        kernel = descriptor.kernel(net.species());
        scaling = net.scaling();
        lanes = kernel.lanes();
        size = scaling.size();
        network = new FeedForward(net.network().shape(), lanes, layers);
        raw = new double[size * lanes];
        scaled = new double[size * lanes];
        gradient = new double[size * lanes];
        weighted = new double[size * lanes];
        seed = new double[lanes];
        Arrays.fill(seed, 1);
    }

    /** Takes in the geometry of a block. */
    void load(Geometry geometry, AtomBlocks blocks, int block) {
        count = blocks.count(block);
        kernel.load(geometry, blocks.atoms(), blocks.from(block), count);
    }

    /** Unscaled features of a component, size × lanes, shared. */
    double[] features(int component) {
        kernel.features(component, raw);
        return raw;
    }

    /** Evaluates the network on a component: outputs of the block's atoms, lane by lane, shared. */
    double[] forward(int component, double[] theta, int at) {
        features(component);
        for (int f = 0; f < size; f++) {
            double offset = scaling.offset()[f], factor = scaling.factor()[f];
            for (int q = f * lanes; q < f * lanes + count; q++) {
                scaled[q] = (raw[q] - offset) * factor;
            }
            // lanes without an atom hold zeros, whatever the kernel left there
            Arrays.fill(scaled, f * lanes + count, (f + 1) * lanes, 0);
        }
        return network.forward(theta, at, scaled);
    }

    /** After {@link #forward}: the gradient of the network's output with respect to the unscaled features. */
    void backward(double[] theta, int at) {
        network.backward(theta, at, seed, gradient);
        for (int f = 0; f < size; f++) {
            double factor = scaling.factor()[f];
            for (int q = f * lanes; q < (f + 1) * lanes; q++) {
                gradient[q] *= factor;
            }
        }
    }

    /** After {@link #backward}: adds weight × the output's gradient to the pairs of the block's atoms. */
    void pullBack(int component, double weight, double[] pairGradient) {
        if (weight == 1) {
            kernel.pullBack(component, gradient, pairGradient);
            return;
        }
        for (int q = 0; q < gradient.length; q++) {
            weighted[q] = weight * gradient[q];
        }
        kernel.pullBack(component, weighted, pairGradient);
    }

    /** Adds to {@code counts}, per feature, the atoms of the block whose feature lies outside the training range. */
    void countOutside(int component, int[] counts) {
        features(component);
        for (int f = 0; f < size; f++) {
            for (int q = f * lanes; q < f * lanes + count; q++) {
                if (raw[q] < scaling.minimum()[f] || raw[q] > scaling.maximum()[f]) {
                    counts[f]++;
                }
            }
        }
    }
}
