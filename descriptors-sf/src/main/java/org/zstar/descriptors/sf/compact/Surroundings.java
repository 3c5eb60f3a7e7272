package org.zstar.descriptors.sf.compact;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.descriptors.sf.reference.Neighbourhood;

/** The neighbours of one atom within the cutoff, and the angles between them. Arrays are reused and may be longer. */
final class Surroundings {
    private final Neighbourhood near = new Neighbourhood();
    /** Number of neighbours. */
    int count;
    /** Components of R_ij in Å, three per neighbour. */
    double[] vector = {};
    /** Distances in Å. */
    double[] r = {};
    /** Atomic numbers. */
    int[] species = {};
    /** Change of R_ij under a displacement and a strain, three numbers per neighbour. */
    double[] change = {};
    /** Gradient with respect to R_ij, three numbers per neighbour. */
    double[] gradient = {};
    /** Cosine of the angle between neighbours j and k &gt; j at {@code j * count + k}. */
    double[] cosine = {};
    /** The angle in radians in the same place; NaN before it is asked for. */
    private double[] angle = {};

    void load(Geometry geometry, int i, double cutoff) {
        near.load(geometry, i, cutoff);
        count = near.count;
        r = near.r;
        species = near.species;
        if (gradient.length < 3 * r.length) {
            vector = new double[3 * r.length];
            change = new double[3 * r.length];
            gradient = new double[3 * r.length];
        }
        for (int n = 0; n < count; n++) {
            vector[3 * n] = near.x[n];
            vector[3 * n + 1] = near.y[n];
            vector[3 * n + 2] = near.z[n];
        }
    }

    /** Forgets the angles of the atoms before. */
    void clearAngles() {
        if (angle.length < count * count) {
            angle = new double[count * count];
            cosine = new double[count * count];
        }
        Arrays.fill(angle, 0, count * count, Double.NaN);
    }

    /** Angle between neighbours j and k &gt; j in radians; its cosine stands in {@link #cosine} then. */
    double angle(int j, int k) {
        int at = j * count + k;
        if (Double.isNaN(angle[at])) {
            double c = dot(vector, j, vector, k) / (r[j] * r[k]);
            cosine[at] = c;
            angle[at] = StrictMath.acos(Math.max(-1, Math.min(1, c)));
        }
        return angle[at];
    }

    /** Scalar product of the vectors j and k of two arrays. */
    static double dot(double[] a, int j, double[] b, int k) {
        return a[3 * j] * b[3 * k] + a[3 * j + 1] * b[3 * k + 1] + a[3 * j + 2] * b[3 * k + 2];
    }

    /** Distance between two neighbours in Å. */
    double between(int j, int k) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            double d = vector[3 * k + axis] - vector[3 * j + axis];
            square += d * d;
        }
        return Math.sqrt(square);
    }

    /** Change of that distance. */
    double betweenChange(int j, int k, double distance) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += (vector[3 * k + axis] - vector[3 * j + axis]) * (change[3 * k + axis] - change[3 * j + axis]);
        }
        return sum / distance;
    }

    /** Computes the changes of all vectors. @param strain nine numbers, or null for none */
    void move(double[] displacement, double[] strain) {
        for (int n = 0; n < count; n++) {
            for (int axis = 0; axis < 3; axis++) {
                double d = displacement[3 * near.atom[n] + axis] - displacement[3 * near.centre + axis];
                for (int b = 0; strain != null && b < 3; b++) {
                    d += strain[3 * axis + b] * vector[3 * n + b];
                }
                change[3 * n + axis] = d;
            }
        }
    }

    /** Adds factor times the vector to neighbour k to the gradient of neighbour j. */
    void addGradient(int j, double factor, int k) {
        for (int axis = 0; axis < 3; axis++) {
            gradient[3 * j + axis] += factor * vector[3 * k + axis];
        }
    }

    /** Adds the gradient to that of the pairs of the neighbour list. */
    void giveGradient(double[] pairGradient) {
        for (int n = 0; n < count; n++) {
            for (int axis = 0; axis < 3; axis++) {
                pairGradient[3 * near.pair[n] + axis] += gradient[3 * n + axis];
            }
        }
    }
}
