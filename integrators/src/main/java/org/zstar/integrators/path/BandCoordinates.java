package org.zstar.integrators.path;

import org.zstar.api.dynamics.Minimiser;

/** The inner images of a band as one set of flat coordinates. */
final class BandCoordinates {
    private BandCoordinates() { }

    /** Lets a minimiser make one step of all inner images along their forces. */
    static void step(Minimiser minimiser, double[][] images, double[][] forces) {
        int size = images[0].length, inner = images.length - 2;
        double[] x = new double[size * inner], gradient = new double[size * inner];
        for (int m = 0; m < inner; m++) {
            System.arraycopy(images[m + 1], 0, x, m * size, size);
            for (int k = 0; k < size; k++) {
                gradient[m * size + k] = -forces[m + 1][k];
            }
        }
        minimiser.step(x, gradient);
        for (int m = 0; m < inner; m++) {
            System.arraycopy(x, m * size, images[m + 1], 0, size);
        }
    }
}
