package org.zstar.descriptors.sf.loops;

/** Distances, cutoff functions and their derivatives at both neighbours of each pair of a {@link PairChunk}. */
public final class PairGeometry {
    /** Distances in Å. */
    public final double[] rj = new double[PairChunk.LENGTH], rk = new double[PairChunk.LENGTH];
    /** Cutoff functions. */
    public final double[] fj = new double[PairChunk.LENGTH], fk = new double[PairChunk.LENGTH];
    /** Their derivatives in 1/Å. */
    public final double[] dj = new double[PairChunk.LENGTH], dk = new double[PairChunk.LENGTH];
    /** Product of the cutoff functions of r_j, r_k and R_jk. */
    public final double[] product = new double[PairChunk.LENGTH];

    /** Distances and cutoff functions. */
    void gather(PairChunk chunk, LaneNeighbours n) {
        gather(chunk.size(), chunk.j, n.r, n.f, rj, fj);
        gather(chunk.size(), chunk.k, n.r, n.f, rk, fk);
    }

    private static void gather(int size, int[] index, double[] a, double[] b, double[] toA, double[] toB) {
        for (int p = 0; p < size; p++) {
            toA[p] = a[index[p]];
            toB[p] = b[index[p]];
        }
    }

    /** Derivatives of the cutoff functions. */
    void gatherSlopes(PairChunk chunk, LaneNeighbours n) {
        for (int p = 0; p < chunk.size(); p++) {
            dj[p] = n.slope[chunk.j[p]];
            dk[p] = n.slope[chunk.k[p]];
        }
    }

    /** Products of all three cutoff functions. */
    void multiply(PairChunk chunk) {
        multiply(chunk.size(), fj, fk, chunk.f, product);
    }

    private static void multiply(int size, double[] a, double[] b, double[] c, double[] out) {
        for (int p = 0; p < size; p++) {
            out[p] = (a[p] * b[p]) * c[p];
        }
    }

    /** s of each pair of which {@code z} has R_jk²; without it in the wide form. */
    void squares(int size, boolean narrow, double[] z, double[] s) {
        if (narrow) {
            narrowSquares(size, rj, rk, z, s);
        } else {
            wideSquares(size, rj, rk, s);
        }
    }

    private static void narrowSquares(int size, double[] rj, double[] rk, double[] z, double[] s) {
        for (int p = 0; p < size; p++) {
            s[p] = (rj[p] * rj[p] + rk[p] * rk[p]) + z[p];
        }
    }

    private static void wideSquares(int size, double[] rj, double[] rk, double[] s) {
        for (int p = 0; p < size; p++) {
            s[p] = rj[p] * rj[p] + rk[p] * rk[p];
        }
    }
}
