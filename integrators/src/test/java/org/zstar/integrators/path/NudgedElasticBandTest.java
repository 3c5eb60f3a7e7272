package org.zstar.integrators.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.dynamics.PathFinder;
import org.zstar.api.plugin.Part;
import org.zstar.integrators.minimise.FireConfig;
import org.zstar.integrators.minimise.FireProvider;

class NudgedElasticBandTest {
    private static final int[] ONE = {3};

    /** Energy of one atom and its gradient. */
    interface Landscape {
        double energy(double[] x, double[] gradient);
    }

    /**
     * Müller and Brown's surface (Theor. Chim. Acta 53, 75 (1979)) in units of 100, with a well along z. Its minima are
     * −1.4670 and −1.0817 deep, the higher saddle point between them is at −0.4066 (−0.822, 0.624).
     */
    static double muellerBrown(double[] p, double[] g) {
        double[] depth = {-2, -1, -1.7, 0.15}, a = {-1, -1, -6.5, 0.7}, b = {0, 0, 11, 0.6}, c = {-10, -10, -6.5, 0.7};
        double[] x0 = {1, 0, -0.5, -1}, y0 = {0, 0.5, 1.5, 1};
        double energy = 0.5 * p[2] * p[2];
        g[0] = 0;
        g[1] = 0;
        g[2] = p[2];
        for (int k = 0; k < 4; k++) {
            double x = p[0] - x0[k], y = p[1] - y0[k];
            double term = depth[k] * Math.exp(a[k] * x * x + b[k] * x * y + c[k] * y * y);
            energy += term;
            g[0] += term * (2 * a[k] * x + b[k] * y);
            g[1] += term * (b[k] * x + 2 * c[k] * y);
        }
        return energy;
    }

    /** Two wells 2 Å apart along z, barrier 0.6 eV between them, under a force of the field on a charge of 1 e. */
    private static Landscape doubleWell(double field) {
        return (p, g) -> {
            double z = p[2], w = z * z - 1;
            g[0] = 4 * p[0];
            g[1] = 4 * p[1];
            g[2] = 0.6 * 4 * z * w - field;
            return 0.6 * w * w + 2 * (p[0] * p[0] + p[1] * p[1]) - field * z;
        };
    }

    private static NudgedElasticBand band(int images, boolean climb) {
        return new NudgedElasticBand(new NudgedElasticBandConfig(images, Matching.AS_GIVEN, Interpolation.LINEAR, 1, climb,
                0.3, new Part<MinimiserProvider<?>>(new FireProvider(), FireConfig.DEFAULT)));
    }

    /** Iterates to convergence. @return energies of the images */
    private static double[] converge(PathFinder finder, double[][] images, Landscape landscape, int most) {
        double[] energies = new double[images.length];
        double[][] gradients = new double[images.length][3];
        for (int n = 0; n < most; n++) {
            for (int m = 0; m < images.length; m++) {
                energies[m] = landscape.energy(images[m], gradients[m]);
            }
            double largest = 0;
            for (double force : finder.project(images, energies, gradients)) {
                largest = Math.max(largest, force);
            }
            if (largest < 1e-4 && n > 5) {
                return energies;
            }
            finder.advance(images);
        }
        throw new AssertionError("not converged after " + most + " iterations");
    }

    private static double largest(double[] values) {
        double largest = values[0];
        for (double v : values) {
            largest = Math.max(largest, v);
        }
        return largest;
    }

    @Test
    void saddlePointOfMuellerAndBrownIsFound() {
        NudgedElasticBand finder = band(9, true);
        double[] first = {-0.55822, 1.44173, 0}, last = {0.62350, 0.02804, 0};
        double[][] images = finder.interpolate(Cell.OPEN, ONE, first, last);
        double[] energies = converge(finder, images, NudgedElasticBandTest::muellerBrown, 5000);
        assertEquals(-1.46700, energies[0], 1e-4);
        assertEquals(-1.08167, energies[10], 1e-4);
        assertEquals(-0.40665, energies[finder.climbingImage()], 1e-4);
        assertEquals(-0.82200, images[finder.climbingImage()][0], 1e-3);
        assertEquals(0.62431, images[finder.climbingImage()][1], 1e-3);
        // without climbing the images lie on either side of it
        NudgedElasticBand resting = band(9, false);
        double[] below = converge(resting, resting.interpolate(Cell.OPEN, ONE, first, last),
                NudgedElasticBandTest::muellerBrown, 5000);
        assertEquals(-1, resting.climbingImage());
        assertTrue(largest(below) < -0.40665 - 1e-3, "highest image at " + largest(below));
    }

    @Test
    void springsSpaceTheImagesEvenly() {
        NudgedElasticBand finder = band(7, false);
        double[][] images = finder.interpolate(Cell.OPEN, ONE, new double[] {0, 0, -1}, new double[] {0, 0, 1});
        images[2][2] += 0.15;
        images[5][0] += 0.3;
        converge(finder, images, doubleWell(0), 5000);
        for (int m = 0; m < 9; m++) {
            assertArrayEquals(new double[] {0, 0, -1 + 0.25 * m}, images[m], 2e-3);
        }
    }

    @Test
    void fieldTiltsTheBarriersByTheWorkItDoes() {
        double field = 0.1;
        double zFirst = root(-1, field), zSaddle = root(0, field), zLast = root(1, field);
        NudgedElasticBand finder = band(5, true);
        double[][] images = finder.interpolate(Cell.OPEN, ONE, new double[] {0, 0, zFirst}, new double[] {0, 0, zLast});
        double[] energies = converge(finder, images, doubleWell(field), 5000);
        double top = largest(energies);
        double[] g = new double[3];
        double expected = doubleWell(field).energy(new double[] {0, 0, zSaddle}, g);
        assertEquals(expected, top, 1e-6);
        assertEquals(zSaddle, images[finder.climbingImage()][2], 1e-4);
        // the field lowers the way forward and raises the way back, together by its work over the whole path
        double forward = top - energies[0], backward = top - energies[6];
        assertTrue(forward < 0.6 && backward > 0.6);
        assertEquals(field * (zLast - zFirst), backward - forward, 2e-3);
    }

    /** Zero of the force near a point. */
    private static double root(double near, double field) {
        double z = near;
        for (int n = 0; n < 50; n++) {
            z -= (2.4 * z * (z * z - 1) - field) / (2.4 * (3 * z * z - 1));
        }
        return z;
    }

    @Test
    void withoutABarrierNoImageClimbs() {
        NudgedElasticBand finder = band(5, true);
        double[][] images = finder.interpolate(Cell.OPEN, ONE, new double[] {0, 0, -1}, new double[] {0, 0, 1});
        double[] energies = converge(finder, images, doubleWell(3), 5000);
        assertEquals(-1, finder.climbingImage());
        assertEquals(energies[0], largest(energies));
    }

    @Test
    void aSavedBandContinuesToTheSameBits() throws IOException {
        double[] first = {-0.55822, 1.44173, 0}, last = {0.62350, 0.02804, 0};
        NudgedElasticBand through = band(4, true), resumed = band(4, true);
        double[][] images = through.interpolate(Cell.OPEN, ONE, first, last);
        iterate(through, images, 60);
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        through.save(new DataOutputStream(saved));
        resumed.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        double[][] copies = new double[images.length][];
        for (int m = 0; m < images.length; m++) {
            copies[m] = images[m].clone();
        }
        iterate(through, images, 60);
        iterate(resumed, copies, 60);
        for (int m = 0; m < images.length; m++) {
            assertArrayEquals(images[m], copies[m]);
        }
        assertTrue(through.climbingImage() > 0);
    }

    private static void iterate(PathFinder finder, double[][] images, int iterations) {
        double[] energies = new double[images.length];
        double[][] gradients = new double[images.length][3];
        for (int n = 0; n < iterations; n++) {
            for (int m = 0; m < images.length; m++) {
                energies[m] = muellerBrown(images[m], gradients[m]);
            }
            finder.project(images, energies, gradients);
            finder.advance(images);
        }
    }

    @Test
    void pairPotentialKeepsAtomsApart() {
        // the first atom passes through the place of the second on the straight way
        double[] first = {-2, 0.1, 0, 0, 0, 0, 0, 5, 0}, last = {2, 0.1, 0, 0, 0, 0, 0, 5, 0};
        int[] species = {3, 8, 8};
        Cell cell = Cell.box(12, 12, 12);
        double[][] straight = Interpolation.LINEAR.images(cell, species, first, last, 5);
        double[][] apart = Interpolation.IDPP.images(cell, species, first, last, 5);
        assertEquals(0.1, distance(straight[3]), 1e-12);
        assertTrue(distance(apart[3]) > 1.2, "distance " + distance(apart[3]));
        assertArrayEquals(first, apart[0]);
        assertArrayEquals(last, apart[6]);
    }

    private static double distance(double[] x) {
        return Math.sqrt(Math.pow(x[0] - x[3], 2) + Math.pow(x[1] - x[4], 2) + Math.pow(x[2] - x[5], 2));
    }
}
