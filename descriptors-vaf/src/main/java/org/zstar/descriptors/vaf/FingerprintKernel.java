package org.zstar.descriptors.vaf;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;

/** Vector atomic fingerprints around one atom at a time: V1 and V2 with their derivative products. */
final class FingerprintKernel implements DescriptorKernel {
    private final Neighbourhood at;
    private final SingleTerms singles;
    private final PairTerms pairs;
    private final int size;
    /** Gradient with respect to, or change of, R_ij: three numbers per neighbour. */
    private double[] perNeighbour = new double[0];

    FingerprintKernel(VectorFingerprintsConfig config, int[] elements, List<VectorFunction> functions) {
        at = new Neighbourhood(config.cutoff(), config.cutoffFunction(), elements);
        singles = new SingleTerms(config.radial(), elements, functions);
        pairs = new PairTerms(config.radial(), config.cutoff(), elements, functions);
        size = functions.size();
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void load(Geometry geometry, int[] atoms, int from, int count) {
        at.load(geometry, atoms[from]);
        singles.load(at);
        pairs.load(at);
        if (perNeighbour.length < 3 * at.count) {
            perNeighbour = new double[3 * at.pair.length];
        }
    }

    @Override
    public void features(int component, double[] features) {
        Arrays.fill(features, 0, size, 0);
        singles.addFeatures(at, component, features);
        pairs.addFeatures(at, component, features);
    }

    @Override
    public void pullBack(int component, double[] weights, double[] pairGradient) {
        Arrays.fill(perNeighbour, 0, 3 * at.count, 0);
        singles.addGradient(at, component, weights, perNeighbour);
        pairs.addGradient(at, component, weights, perNeighbour);
        for (int j = 0; j < at.count; j++) {
            int p = 3 * at.pair[j];
            pairGradient[p] += perNeighbour[3 * j];
            pairGradient[p + 1] += perNeighbour[3 * j + 1];
            pairGradient[p + 2] += perNeighbour[3 * j + 2];
        }
    }

    @Override
    public void pushForward(int component, double[] displacement, double[] change) {
        Arrays.fill(change, 0, size, 0);
        int i = 3 * at.atom;
        for (int j = 0; j < at.count; j++) {
            int n = 3 * at.index[j];
            perNeighbour[3 * j] = displacement[n] - displacement[i];
            perNeighbour[3 * j + 1] = displacement[n + 1] - displacement[i + 1];
            perNeighbour[3 * j + 2] = displacement[n + 2] - displacement[i + 2];
        }
        singles.addChange(at, component, perNeighbour, change);
        pairs.addChange(at, component, perNeighbour, change);
    }
}
