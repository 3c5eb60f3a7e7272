package org.zstar.model.bec.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;
import org.zstar.model.bec.moments.BlockMoments;
import org.zstar.model.bec.moments.Tensors;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.training.SampleSet;

/** Learns {@link Coordinates} from the moments and invariants of training structures. */
final class Statistics {
    private static final int LANES = BlockLoops.LANES;
    /** Structures that are looked at, spread over the data. */
    private static final int MOST = 200;

    private final NetworkShape shape;
    private final SampleSet samples;
    private final BlockLoops loops = LoopsFactory.best().create();
    private final BlockMoments block;

    Statistics(NetworkShape shape, SampleSet samples) {
        this.shape = shape;
        this.samples = samples;
        block = new BlockMoments(shape.basis, loops);
    }

    /** What to do with the moments of a block of atoms. */
    private interface Visitor {
        void visit(int element, int count, double[] moments);
    }

    private void visit(Visitor visitor) {
        int[] species = shape.basis.species();
        int[] widths = new int[species.length];
        Arrays.fill(widths, LANES);
        Workers alone = Workers.serial();
        int step = (samples.size() + MOST - 1) / MOST;
        for (int k = 0; k < samples.size(); k += step) {
            Geometry geometry = samples.geometry(k, alone);
            AtomBlocks blocks = new AtomBlocks(geometry.species(), species, widths);
            for (int b = 0; b < blocks.size(); b++) {
                block.load(geometry, blocks.atoms(), blocks.from(b), blocks.count(b));
                visitor.visit(blocks.network(b), blocks.count(b), block.moments());
            }
        }
    }

    /** One set of coordinates per element, and the first coordinates of all elements one after the other. */
    List<Coordinates> learn(double[] phi, long seed) {
        int elements = shape.basis.elements().size(), parameters = shape.parameters();
        List<Coordinates> all = new ArrayList<>();
        CounterRandom random = new CounterRandom(seed);
        Covariance[] covariances = new Covariance[elements];
        for (int e = 0; e < elements; e++) {
            covariances[e] = new Covariance(shape);
        }
        visit((element, count, moments) -> covariances[element].add(moments, count));
        for (int e = 0; e < elements; e++) {
            all.add(new Coordinates(shape, covariances[e].matrices()));
            all.get(e).draw(random, e, phi, e * parameters);
        }
        standardise(all, phi);
        return all;
    }

    private void standardise(List<Coordinates> all, double[] phi) {
        int n = shape.invariants;
        double[][] sum = new double[all.size()][n], squares = new double[all.size()][n];
        long[] atoms = new long[all.size()];
        LocalNetwork network = new LocalNetwork(shape, loops);
        visit((element, count, moments) -> {
            network.evaluate(all.get(element).parameters(phi, element * shape.parameters()), moments);
            double[] invariants = network.invariants();
            atoms[element] += count;
            for (int k = 0; k < n; k++) {
                for (int lane = 0; lane < count; lane++) {
                    double value = invariants[k * LANES + lane];
                    sum[element][k] += value;
                    squares[element][k] += value * value;
                }
            }
        });
        for (int e = 0; e < all.size(); e++) {
            for (int k = 0; k < n && atoms[e] > 0; k++) {
                sum[e][k] /= atoms[e];
                double variance = squares[e][k] / atoms[e] - sum[e][k] * sum[e][k];
                // an invariant that does not vary is left as it is
                squares[e][k] = variance > 1e-12 * squares[e][k] / atoms[e] ? Math.sqrt(variance) : 1;
            }
            if (atoms[e] > 0) {
                all.get(e).standardise(sum[e], squares[e]);
            }
        }
    }

    /** Covariances of the channels per rank, summed over the components of the tensors. */
    private static final class Covariance {
        private final NetworkShape shape;
        private final double[][][] matrices;
        private final double[] mean;
        private long atoms;

        Covariance(NetworkShape shape) {
            this.shape = shape;
            matrices = new double[shape.basis.maxRank() + 1][shape.channels][shape.channels];
            mean = new double[shape.channels];
        }

        void add(double[] moments, int count) {
            int c = shape.channels;
            atoms += count;
            for (int rank = 0, first = 0; rank < matrices.length; first += Tensors.components(rank++)) {
                for (int m = 0; m < Tensors.components(rank); m++) {
                    double times = Tensors.multiplicity(rank, m);
                    for (int a = 0; a < c; a++) {
                        for (int b = 0; b < c; b++) {
                            int ia = ((first + m) * c + a) * LANES, ib = ((first + m) * c + b) * LANES;
                            for (int lane = 0; lane < count; lane++) {
                                matrices[rank][a][b] += times * moments[ia + lane] * moments[ib + lane];
                            }
                        }
                    }
                }
            }
            for (int k = 0; k < c; k++) {
                for (int lane = 0; lane < count; lane++) {
                    mean[k] += moments[k * LANES + lane];
                }
            }
        }

        double[][][] matrices() {
            long n = Math.max(1, atoms);
            for (int rank = 0; rank < matrices.length; rank++) {
                for (int a = 0; a < shape.channels; a++) {
                    for (int b = 0; b < shape.channels; b++) {
                        double centre = rank == 0 ? mean[a] / n * mean[b] / n : 0;
                        matrices[rank][a][b] = matrices[rank][a][b] / n - centre;
                    }
                }
            }
            return matrices;
        }
    }
}
