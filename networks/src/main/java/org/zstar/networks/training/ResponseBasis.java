package org.zstar.networks.training;

import java.util.Arrays;
import java.util.Random;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.networks.FeatureScaling;

/**
 * Coordinates for the weights of first layers in which features answer more equally to displacements of atoms. Many symmetry
 * functions are nearly linear combinations of one another, so in the weights themselves a loss on forces is extremely
 * ill-conditioned. Let A = ⟨dx dxᵀ⟩ / scale = V Λ Vᵀ be the mean over atoms and random displacements of the changes dx of
 * scaled features, with scale the largest eigenvalue, so that 0 ≤ Λ ≤ 1. The combinations T x, T = Λ^(−p/2) Vᵀ / √scale,
 * respond with strengths Λ^((1−p)/2): all alike for p = 1, as the features do for p = 0; between, smooth combinations come
 * first and the others are within reach. φ = W T⁻¹ are the weights of T x. Fits run in φ, networks keep W = φ T, so
 * models do not know of it. Combinations with Λ below {@value #FLOOR} count as constant.
 */
final class ResponseBasis {
    /** Changes per feature that are averaged. */
    private static final int DRAWS_PER_FEATURE = 40;
    private static final double FLOOR = 1e-9;

    private final NetworkLayout layout;
    /** Per network T, row-major, or null for the identity. */
    private final double[][] maps;

    private ResponseBasis(NetworkLayout layout, double[][] maps) {
        this.layout = layout;
        this.maps = maps;
    }

    /** The weights themselves. */
    static ResponseBasis plain(NetworkLayout layout) {
        return new ResponseBasis(layout, new double[layout.species().length][]);
    }

    /**
     * Learns the responses of the features of all species.
     *
     * @param samples structures to displace
     * @param power p
     * @param seed of the displacements
     */
    static ResponseBasis learn(NetworkLayout layout, SampleSet samples, double power, long seed) {
        double[][] maps = new double[layout.species().length][];
        for (int network = 0; network < maps.length; network++) {
            maps[network] = map(responses(layout, network, samples, new Random(seed)), power);
        }
        return new ResponseBasis(layout, maps);
    }

    private static R064Store responses(NetworkLayout layout, int network, SampleSet samples, Random random) {
        int species = layout.species()[network], n = layout.shape(network).inputs(0);
        FeatureScaling scaling = layout.scaling(network);
        DescriptorKernel kernel = layout.descriptor().kernel(species);
        int lanes = kernel.lanes();
        double[] sum = new double[n * n], change = new double[n * lanes];
        Workers alone = Workers.serial();
        long draws = 0;
        for (int visit = 0; visit < samples.size() * DRAWS_PER_FEATURE && draws < (long) n * DRAWS_PER_FEATURE; visit++) {
            // a stride through the data, so that few draws still see all of it
            Geometry geometry = samples.geometry((int) ((visit * 7919L) % samples.size()), alone);
            int[] own = ownAtoms(geometry, species);
            double[] displacement = new double[3 * geometry.size()];
            Arrays.setAll(displacement, k -> random.nextGaussian());
            for (int from = 0; from < own.length; from += lanes) {
                int count = Math.min(lanes, own.length - from);
                kernel.load(geometry, own, from, count);
                for (int c = 0; c < layout.descriptor().components(); c++) {
                    kernel.pushForward(c, displacement, change);
                    for (int lane = 0; lane < count; lane++) {
                        addSquare(change, lanes, lane, scaling, sum);
                        draws++;
                    }
                }
            }
        }
        R064Store mean = R064Store.FACTORY.make(n, n);
        for (int f = 0; f < n; f++) {
            for (int g = 0; g < n; g++) {
                mean.set(f, g, sum[Math.max(f, g) * n + Math.min(f, g)] / Math.max(1, draws));
            }
        }
        return mean;
    }

    private static int[] ownAtoms(Geometry geometry, int species) {
        int[] z = geometry.species();
        int[] own = new int[z.length];
        int count = 0;
        for (int i = 0; i < z.length; i++) {
            if (z[i] == species) {
                own[count++] = i;
            }
        }
        return Arrays.copyOf(own, count);
    }

    /** Adds dx dxᵀ (lower triangle). */
    private static void addSquare(double[] change, int lanes, int lane, FeatureScaling scaling, double[] sum) {
        int n = scaling.size();
        for (int f = 0; f < n; f++) {
            double x = change[f * lanes + lane] * scaling.factor()[f];
            for (int g = 0; g <= f; g++) {
                sum[f * n + g] += x * change[g * lanes + lane] * scaling.factor()[g];
            }
        }
    }

    /** T, row-major; null where nothing responds. */
    private static double[] map(R064Store responses, double power) {
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(responses, true);
        eigen.decompose(responses);
        int n = (int) responses.countRows();
        double scale = 0;
        for (int row = 0; row < n; row++) {
            scale = Math.max(scale, eigen.getD().doubleValue(row, row));
        }
        if (!(scale > 0)) {
            return null;
        }
        double[] map = new double[n * n];
        for (int row = 0; row < n; row++) {
            double lambda = eigen.getD().doubleValue(row, row) / scale;
            double factor = lambda > FLOOR ? StrictMath.pow(lambda, -0.5 * power) / Math.sqrt(scale) : 0;
            for (int f = 0; f < n; f++) {
                map[row * n + f] = factor * eigen.getV().doubleValue(f, row);
            }
        }
        return map;
    }

    /** From coordinates to parameters of the networks: W = φ T in first layers, the rest as it is. */
    void toParameters(double[] coordinates, double[] theta) {
        System.arraycopy(coordinates, 0, theta, 0, theta.length);
        forEachRow((map, n, at) -> {
            Arrays.fill(theta, at, at + n, 0);
            for (int row = 0; row < n; row++) {
                double weight = coordinates[at + row];
                for (int f = 0; f < n; f++) {
                    theta[at + f] += weight * map[row * n + f];
                }
            }
        });
    }

    /**
     * From ∂/∂W to ∂/∂φ = ∂/∂W Tᵀ.
     *
     * @param gradient overwritten
     */
    void toCoordinateGradient(double[] gradient) {
        double[] old = gradient.clone();
        forEachRow((map, n, at) -> {
            for (int row = 0; row < n; row++) {
                double sum = 0;
                for (int f = 0; f < n; f++) {
                    sum += map[row * n + f] * old[at + f];
                }
                gradient[at + row] = sum;
            }
        });
    }

    /** Calls back for the weights of every unit of a first layer that has a map. */
    private void forEachRow(RowBody body) {
        for (int network = 0; network < maps.length; network++) {
            int n = layout.shape(network).inputs(0);
            for (int unit = 0; maps[network] != null && unit < layout.shape(network).units(0); unit++) {
                body.run(maps[network], n, layout.offset(network) + unit * n);
            }
        }
    }

    private interface RowBody {
        void run(double[] map, int n, int at);
    }
}
