package org.zstar.networks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.FeatureScaling;

/**
 * Learns the scaling of features from data. Scalars are moved to mean 0 and standard deviation 1; vectors are divided by the
 * root mean square of all their components, so that they stay odd under inversion.
 */
public final class FeatureStatistics {
    /** A feature that varies less than this, relative to its size, counts as constant and is silenced. */
    private static final double CONSTANT = 1e-9;

    private final int lanes;
    private final int components;
    private long count;
    private final double[] mean;
    private final double[] squares;
    private final double[] minimum;
    private final double[] maximum;

    private FeatureStatistics(int size, int lanes, int components) {
        this.lanes = lanes;
        this.components = components;
        mean = new double[size];
        squares = new double[size];
        minimum = new double[size];
        maximum = new double[size];
        Arrays.fill(minimum, Double.POSITIVE_INFINITY);
        Arrays.fill(maximum, Double.NEGATIVE_INFINITY);
    }

    /**
     * Scalings of all species.
     *
     * @param descriptor features
     * @param species atomic numbers
     * @param samples data
     * @return one scaling per species, in order
     */
    public static List<FeatureScaling> learn(Descriptor descriptor, int[] species, SampleSet samples) {
        DescriptorKernel[] kernels = new DescriptorKernel[species.length];
        FeatureStatistics[] statistics = new FeatureStatistics[species.length];
        int[] lanes = new int[species.length];
        for (int k = 0; k < species.length; k++) {
            kernels[k] = descriptor.kernel(species[k]);
            lanes[k] = kernels[k].lanes();
            statistics[k] = new FeatureStatistics(descriptor.size(species[k]), lanes[k], descriptor.components());
        }
        Workers alone = Workers.serial();
        for (int s = 0; s < samples.size(); s++) {
            Geometry geometry = samples.geometry(s, alone);
            AtomBlocks blocks = new AtomBlocks(geometry.species(), species, lanes);
            for (int block = 0; block < blocks.size(); block++) {
                int k = blocks.network(block);
                kernels[k].load(geometry, blocks.atoms(), blocks.from(block), blocks.count(block));
                statistics[k].add(kernels[k], blocks.count(block));
            }
        }
        List<FeatureScaling> scalings = new ArrayList<>();
        for (FeatureStatistics one : statistics) {
            scalings.add(one.scaling());
        }
        return scalings;
    }

    private void add(DescriptorKernel kernel, int atoms) {
        double[] features = new double[mean.length * lanes];
        for (int c = 0; c < components; c++) {
            kernel.features(c, features);
            for (int lane = 0; lane < atoms; lane++) {
                count++;
                for (int f = 0; f < mean.length; f++) {
                    add(f, features[f * lanes + lane]);
                }
            }
        }
    }

    /** Running mean and sum of squared deviations (Welford); for vectors the mean stays at zero. */
    private void add(int f, double g) {
        double before = g - mean[f];
        if (components == 1) {
            mean[f] += before / count;
        }
        squares[f] += before * (g - mean[f]);
        minimum[f] = Math.min(minimum[f], g);
        maximum[f] = Math.max(maximum[f], g);
    }

    private FeatureScaling scaling() {
        double[] factor = new double[mean.length];
        for (int f = 0; f < mean.length; f++) {
            double deviation = Math.sqrt(squares[f] / Math.max(1, count));
            double size = Math.max(Math.abs(minimum[f]), Math.abs(maximum[f]));
            factor[f] = count > 0 && deviation > CONSTANT * size ? 1 / deviation : 0;
        }
        return new FeatureScaling(mean, factor, minimum, maximum);
    }
}
