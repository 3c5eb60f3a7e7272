package org.zstar.integrators.path;

/**
 * Forces of the nudged elastic band with the improved tangent (Henkelman and Jónsson, J. Chem. Phys. 113, 9978 (2000)) and
 * the climbing image (Henkelman, Uberuaga and Jónsson, ibid., 9901).
 */
final class ElasticBand {
    private final double spring;

    /** @param spring constant of the springs along the path in eV/Å² */
    ElasticBand(double spring) {
        this.spring = spring;
    }

    /**
     * Forces on all images: the true force across the path plus the springs' along it; on the climbing image the true force
     * with its part along the path reversed. Zero at the ends.
     *
     * @param climbing number of the climbing image, or −1
     */
    double[][] forces(double[][] images, double[] energies, double[][] gradients, int climbing) {
        double[][] forces = new double[images.length][images[0].length];
        for (int m = 1; m + 1 < images.length; m++) {
            double[] tangent = tangent(images, energies, m);
            double along = dot(gradients[m], tangent);
            double pull = m == climbing ? 2 * along
                    : along + spring * (distance(images[m + 1], images[m]) - distance(images[m], images[m - 1]));
            for (int k = 0; k < forces[m].length; k++) {
                forces[m][k] = -gradients[m][k] + pull * tangent[k];
            }
        }
        return forces;
    }

    /** Unit vector along the path: towards the neighbour of higher energy, mixed at extrema. */
    static double[] tangent(double[][] images, double[] energies, int m) {
        double up = energies[m + 1] - energies[m], down = energies[m - 1] - energies[m];
        double forward, backward;
        if (up > 0 && down < 0) {
            forward = 1;
            backward = 0;
        } else if (up < 0 && down > 0) {
            forward = 0;
            backward = 1;
        } else {
            double larger = Math.max(Math.abs(up), Math.abs(down)), smaller = Math.min(Math.abs(up), Math.abs(down));
            boolean ahead = energies[m + 1] > energies[m - 1];
            forward = ahead ? larger : smaller;
            backward = ahead ? smaller : larger;
            if (larger == 0) {
                forward = 1;
                backward = 1;
            }
        }
        double[] tangent = new double[images[m].length];
        for (int k = 0; k < tangent.length; k++) {
            tangent[k] = forward * (images[m + 1][k] - images[m][k]) + backward * (images[m][k] - images[m - 1][k]);
        }
        double length = Math.sqrt(dot(tangent, tangent));
        for (int k = 0; k < tangent.length && length > 0; k++) {
            tangent[k] /= length;
        }
        return tangent;
    }

    /** Largest force on an atom in all images. */
    static double largest(double[][] forces) {
        double largest = 0;
        for (double[] force : forces) {
            largest = Math.max(largest, largest(force));
        }
        return largest;
    }

    /** Largest force on an atom. */
    static double largest(double[] force) {
        double square = 0;
        for (int k = 0; k < force.length; k += 3) {
            square = Math.max(square, force[k] * force[k] + force[k + 1] * force[k + 1] + force[k + 2] * force[k + 2]);
        }
        return Math.sqrt(square);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static double distance(double[] a, double[] b) {
        double square = 0;
        for (int k = 0; k < a.length; k++) {
            square += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(square);
    }
}
