package org.zstar.model.bec.equivariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.LoopsFactory;
import org.zstar.model.bec.moments.Tensors;
import org.zstar.networks.training.SampleSet;

/** Learns {@link Coordinates} from moments, invariants and vectors of training structures. */
final class Statistics {
    /** Structures that are looked at, spread over the data. */
    private static final int MOST = 200;
    /** Root mean square of the vectors in the units of their weights: small, so that first steps of the fit do not overshoot. */
    private static final double VECTOR_UNIT = 0.03;

    private final EquivariantForm form;
    private final SampleSet samples;
    private final int elements;

    Statistics(EquivariantForm form, SampleSet samples) {
        this.form = form;
        this.samples = samples;
        elements = form.moments().elements().size();
    }

    /**
     * Coordinates per element, then those of the networks that make messages.
     *
     * @param seed of the first coordinates
     */
    List<Coordinates> learn(long seed) {
        NetworkShape shape = form.shape(), sender = form.messageShape();
        double[][] theta = new double[2 * elements][];
        Arrays.fill(theta, 0, elements, new double[shape.parameters()]);
        List<Coordinates> senders = List.of();
        if (sender != null) {
            Arrays.fill(theta, elements, theta.length, new double[sender.parameters()]);
            senders = coordinates(sender, covariances(theta, sender, false), sender.channels);
            set(theta, senders, seed, elements, false);
            standardise(senders, sender.invariants, theta, elements);
            set(theta, senders, seed, elements, false);
        }
        List<Coordinates> all = coordinates(shape, covariances(theta, shape, true), form.moments().channels());
        set(theta, all, seed, 0, true);
        standardise(all, shape.invariants, theta, 0);
        all.addAll(senders);
        return all;
    }

    private static List<Coordinates> coordinates(NetworkShape shape, Covariance[] covariances, int first) {
        List<Coordinates> all = new ArrayList<>();
        for (Covariance covariance : covariances) {
            all.add(new Coordinates(shape, covariance.matrices(), first));
        }
        return all;
    }

    /** Sets the parameters of some networks to their first ones. */
    private static void set(double[][] theta, List<Coordinates> some, long seed, int from, boolean silent) {
        double[][] first = Coordinates.parameters(some, draw(some, seed, from, silent));
        System.arraycopy(first, 0, theta, from, first.length);
    }

    /** First coordinates of all. */
    double[] draw(List<Coordinates> all, long seed) {
        return DoubleStream.concat(Arrays.stream(draw(all.subList(0, elements), seed, 0, true)),
                Arrays.stream(draw(all.subList(elements, all.size()), seed, elements, false))).toArray();
    }

    private static double[] draw(List<Coordinates> some, long seed, int stream, boolean silent) {
        CounterRandom random = new CounterRandom(seed);
        double[] phi = new double[some.stream().mapToInt(Coordinates::size).sum()];
        for (int e = 0, at = 0; e < some.size(); at += some.get(e++).size()) {
            some.get(e).draw(random, stream + e, phi, at, silent);
        }
        return phi;
    }

    private void visit(double[][] theta, FrameWork.Visitor visitor) {
        FrameWork work = new FrameWork(form, LoopsFactory.best().create());
        Workers alone = Workers.serial();
        int step = (samples.size() + MOST - 1) / MOST;
        for (int k = 0; k < samples.size(); k += step) {
            work.load(samples.geometry(k, alone), theta);
            work.evaluate(theta, visitor);
        }
    }

    private Covariance[] covariances(double[][] theta, NetworkShape shape, boolean both) {
        Covariance[] covariances = new Covariance[elements];
        Arrays.setAll(covariances, e -> new Covariance(shape));
        visit(theta, (element, count, block) -> covariances[element].add(both ? block.moments() : block.plainMoments(), count));
        return covariances;
    }

    /** Mean and deviation of invariants, and units of the vectors that networks weight. */
    private void standardise(List<Coordinates> some, int invariants, double[][] theta, int from) {
        boolean senders = from > 0;
        int vectors = senders ? 0 : form.shape().vectors;
        Moments[] items = new Moments[elements], lengths = new Moments[elements];
        Arrays.setAll(items, e -> new Moments(invariants));
        Arrays.setAll(lengths, e -> new Moments(vectors));
        visit(theta, (element, count, block) -> {
            items[element].add(senders ? block.messages().invariants() : block.network().invariants(), count);
            for (int x = 0; x < 3 && !senders; x++) {
                lengths[element].add(block.network().vectors(x), count);
            }
        });
        for (int e = 0; e < some.size(); e++) {
            if (items[e].count > 0) {
                some.get(e).standardise(items[e].mean(), items[e].deviation());
                if (!senders) {
                    // three components of each vector were added
                    some.get(e).scale(Arrays.stream(lengths[e].rootMeanSquare())
                            .map(r -> r > 0 ? VECTOR_UNIT / (Math.sqrt(3) * r) : 1).toArray());
                }
            }
        }
    }

    /** Mean and mean square of numbers. */
    private static final class Moments {
        private final double[] sum;
        private final double[] squares;
        private long count;

        Moments(int n) {
            sum = new double[n];
            squares = new double[n];
        }

        void add(double[] values, int atoms) {
            count += atoms;
            for (int k = 0; k < sum.length; k++) {
                for (int lane = 0; lane < atoms; lane++) {
                    double value = values[k * BlockLoops.LANES + lane];
                    sum[k] += value;
                    squares[k] += value * value;
                }
            }
        }

        double[] mean() {
            return Arrays.stream(sum).map(s -> s / count).toArray();
        }

        double[] rootMeanSquare() {
            return Arrays.stream(squares).map(s -> Math.sqrt(s / count)).toArray();
        }

        /** Standard deviation; 1 for what does not vary and so is left as it is. */
        double[] deviation() {
            double[] mean = mean(), deviation = rootMeanSquare();
            for (int k = 0; k < mean.length; k++) {
                double square = deviation[k] * deviation[k], variance = square - mean[k] * mean[k];
                deviation[k] = variance > 1e-12 * square ? Math.sqrt(variance) : 1;
            }
            return deviation;
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
            matrices = new double[shape.maxRank + 1][shape.channels][shape.channels];
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
                            int ia = ((first + m) * c + a) * BlockLoops.LANES, ib = ((first + m) * c + b) * BlockLoops.LANES;
                            for (int lane = 0; lane < count; lane++) {
                                matrices[rank][a][b] += times * moments[ia + lane] * moments[ib + lane];
                            }
                        }
                    }
                }
            }
            for (int k = 0; k < c; k++) {
                for (int lane = 0; lane < count; lane++) {
                    mean[k] += moments[k * BlockLoops.LANES + lane];
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
