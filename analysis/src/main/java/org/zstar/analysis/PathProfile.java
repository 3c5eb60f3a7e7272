package org.zstar.analysis;

/**
 * Energies of the images of a path.
 *
 * @param lengths distance in Å along the path, in the space of all coordinates, from the first image to each
 * @param energies of the images in eV
 */
public record PathProfile(double[] lengths, double[] energies) {
    public PathProfile {
        if (lengths.length != energies.length || energies.length < 2) {
            throw new IllegalArgumentException("expected at least two images with a length and an energy each, found "
                    + lengths.length + " lengths and " + energies.length + " energies");
        }
    }

    /**
     * The profile of images.
     *
     * @param images 3N coordinates in Å of each
     * @param energies of each in eV
     */
    public static PathProfile of(double[][] images, double[] energies) {
        double[] lengths = new double[images.length];
        for (int m = 1; m < images.length; m++) {
            double square = 0;
            for (int k = 0; k < images[m].length; k++) {
                double d = images[m][k] - images[m - 1][k];
                square += d * d;
            }
            lengths[m] = lengths[m - 1] + Math.sqrt(square);
        }
        return new PathProfile(lengths, energies);
    }

    /** Number of the image of highest energy. */
    public int highest() {
        int highest = 0;
        for (int m = 1; m < energies.length; m++) {
            highest = energies[m] > energies[highest] ? m : highest;
        }
        return highest;
    }

    /** Energy of the highest image above the first one, in eV. */
    public double barrierForward() {
        return energies[highest()] - energies[0];
    }

    /** Energy of the highest image above the last one, in eV. */
    public double barrierBackward() {
        return energies[highest()] - energies[energies.length - 1];
    }

    /** Energies relative to the first image, in eV. */
    public double[] relative() {
        double[] relative = energies.clone();
        for (int m = 0; m < relative.length; m++) {
            relative[m] -= energies[0];
        }
        return relative;
    }
}
