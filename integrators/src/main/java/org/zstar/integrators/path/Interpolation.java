package org.zstar.integrators.path;

import org.zstar.api.atoms.Cell;

/** First guess at a path. */
public enum Interpolation {
    /** Straight lines. */
    LINEAR {
        @Override
        double[][] images(Cell cell, int[] species, double[] first, double[] last, int inner) {
            return straight(first, last, inner);
        }
    },
    /** Image dependent pair potential: distances between atoms change evenly, so that none come too close. */
    IDPP {
        @Override
        double[][] images(Cell cell, int[] species, double[] first, double[] last, int inner) {
            return new PairDistancePath(cell, species, straight(first, last, inner)).relaxed();
        }
    };

    /** All images with the ends, 3N coordinates each. */
    abstract double[][] images(Cell cell, int[] species, double[] first, double[] last, int inner);

    private static double[][] straight(double[] first, double[] last, int inner) {
        double[][] images = new double[inner + 2][first.length];
        images[0] = first.clone();
        images[inner + 1] = last.clone();
        for (int m = 1; m <= inner; m++) {
            double share = m / (inner + 1.0);
            for (int k = 0; k < first.length; k++) {
                images[m][k] = first[k] + share * (last[k] - first[k]);
            }
        }
        return images;
    }
}
