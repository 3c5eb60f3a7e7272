package org.zstar.kernels.simd;

import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.SphereLoops;

/** Loops over polynomials on the unit sphere in vectors. */
final class SimdSphere implements SphereLoops {
    private final SimdSphereMoments moments = new SimdSphereMoments();
    private final SimdSphereGradients gradients = new SimdSphereGradients();
    private final SimdHarmonics harmonics = new SimdHarmonics();

    @Override
    public void moments(int from, int to, int degree, Directions n, double[] g, double[] sums, int at) {
        moments.sums(from, to, degree, n, g, sums, at);
    }

    @Override
    public void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg,
                              double[] sums, int at) {
        moments.changes(from, to, degree, n, dn, g, dg, sums, at);
    }

    @Override
    public void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c, int at,
                             double[] v, int square, double[] slope, Directions turn, double[] byWeight) {
        gradients.add(from, to, degree, n, w, g, dg, c, at, v, square, slope, turn, byWeight);
    }

    @Override
    public void toVectors(int from, int to, Directions n, double[] inverse, double[] u, Directions turn) {
        SimdSphereGradients.toVectors(from, to, n, inverse, u, turn);
    }

    @Override
    public void apply(SparseMap map, int sets, double[] in, double[] out) {
        harmonics.apply(map, sets, in, out);
    }

    @Override
    public void addDegreeSums(int degree, double[] left, int a, int c, double[] right, int b, int d, double[] sums, int to) {
        harmonics.addDegreeSums(degree, left, a, c, right, b, d, sums, to);
    }

    @Override
    public void addDegreeGradients(int degree, double[] w, int at, double[] values, int a, int b, int c, int d,
                                   double[] derivatives) {
        harmonics.addDegreeGradients(degree, w, at, values, a, b, c, d, derivatives);
    }
}
