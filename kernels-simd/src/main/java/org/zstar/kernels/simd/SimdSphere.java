package org.zstar.kernels.simd;

import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.SphereLoops;

/** Loops over polynomials on the unit sphere in vectors. */
final class SimdSphere implements SphereLoops {
    private final SimdSphereMoments moments = new SimdSphereMoments();
    private final SimdSphereGradients gradients = new SimdSphereGradients();

    @Override
    public void moments(int from, int to, int degree, Directions n, double[] g, double[] sums, int at, int stride) {
        moments.sums(from, to, degree, n, g, sums, at, stride);
    }

    @Override
    public void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg,
                              double[] sums, int at, int stride) {
        moments.changes(from, to, degree, n, dn, g, dg, sums, at, stride);
    }

    @Override
    public void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] c, int at,
                             int stride, double[] slope, Directions turn, double[] byWeight) {
        gradients.add(from, to, degree, n, w, g, dg, c, at, stride, slope, turn, byWeight);
    }

    @Override
    public void toVectors(int from, int to, Directions n, double[] inverse, double[] u, Directions turn) {
        SimdSphereGradients.toVectors(from, to, n, inverse, u, turn);
    }

    @Override
    public void apply(SparseMap map, int length, double[] in, double[] out) {
        SimdHarmonics.apply(map, length, in, out);
    }

    @Override
    public void addDegreeSums(int degree, double[] left, double[] right, int a, int b, int stride, double[] sums, int to) {
        SimdHarmonics.addDegreeSums(degree, left, right, a, b, stride, sums, to);
    }

    @Override
    public void addCrosswise(int degree, double[] w, int at, double[] values, int from, int stride, double[] out, int to) {
        SimdHarmonics.addCrosswise(degree, w, at, values, from, stride, out, to);
    }
}
