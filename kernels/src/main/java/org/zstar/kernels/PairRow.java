package org.zstar.kernels;

/** What a neighbour j has in common with each other one, at the index of the other. */
public final class PairRow {
    /** Squared distance between them. */
    public double[] z = {};
    /** Cosine of the angle, and inverse of the product of both distances. */
    public double[] c = {}, inverse = {};
    /** R_ij² + R_ik² + z, and product of both cutoff functions. */
    public double[] s = {}, f = {};

    void reserve(int room) {
        if (z.length < room) {
            z = new double[room];
            c = new double[room];
            inverse = new double[room];
            s = new double[room];
            f = new double[room];
        }
    }
}
