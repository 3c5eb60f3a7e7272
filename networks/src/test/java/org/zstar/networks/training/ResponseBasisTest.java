package org.zstar.networks.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

class ResponseBasisTest {
    private final SampleSet set = Fits.set(Fits.samples(6, 1, 21), 1 << 20);
    private final NetworkLayout layout = Fits.layout(1, set);

    private static double[] numbers(int n, long seed) {
        Random random = new Random(seed);
        double[] x = new double[n];
        Arrays.setAll(x, k -> random.nextGaussian());
        return x;
    }

    /** g · T φ = (Tᵀ g) · φ, so gradients belong to the coordinates. */
    @Test
    void gradientsAreMappedByTheTranspose() {
        ResponseBasis basis = ResponseBasis.learn(layout, set, 0.7, 5);
        double[] phi = numbers(layout.parameters(), 1), theta = new double[phi.length], g = numbers(phi.length, 2);
        basis.toParameters(phi, theta);
        double expected = Lbfgs.dot(g, theta);
        basis.toCoordinateGradient(g);
        assertEquals(expected, Lbfgs.dot(g, phi), 1e-10 * Math.abs(expected));
        assertTrue(Math.abs(phi[0] - theta[0]) > 1e-3);
        int second = layout.shape(0).weights(1);
        assertEquals(phi[second], theta[second], "only first layers change");
    }

    @Test
    void plainCoordinatesAreTheParameters() {
        double[] phi = numbers(layout.parameters(), 3), theta = new double[phi.length];
        ResponseBasis.plain(layout).toParameters(phi, theta);
        assertArrayEquals(phi, theta);
    }

    /** With p = 1 every coordinate answers alike, measured with displacements of its own; without, they differ widely. */
    @Test
    void responsesBecomeEqual() {
        assertTrue(spread(ResponseBasis.plain(layout)) > 2);
        assertEquals(1, spread(ResponseBasis.learn(layout, set, 1, 5)), 0.25);
    }

    /** Ratio of the largest to the smallest root mean square response of the first network's three coordinates. */
    private double spread(ResponseBasis basis) {
        double[] squares = new double[3];
        DescriptorKernel kernel = layout.descriptor().kernel(3);
        double[] change = new double[3 * kernel.lanes()];
        for (int draw = 0; draw < 2000; draw++) {
            Geometry geometry = set.geometry(draw % set.size(), Workers.serial());
            kernel.load(geometry, new int[] {3 * (draw % 2)}, 0, 1);
            kernel.pushForward(0, numbers(3 * geometry.size(), 1000 + draw), change);
            for (int k = 0; k < 3; k++) {
                double[] phi = new double[layout.parameters()], theta = new double[phi.length];
                phi[k] = 1;
                basis.toParameters(phi, theta);
                double response = 0;
                for (int f = 0; f < 3; f++) {
                    response += theta[f] * layout.scaling(0).factor()[f] * change[f * kernel.lanes()];
                }
                squares[k] += response * response;
            }
        }
        Arrays.sort(squares);
        return Math.sqrt(squares[2] / squares[0]);
    }
}
