package org.zstar.kernels.simd;

import org.zstar.kernels.BlockLoops.Directions;
import org.zstar.kernels.SphereLoops;

/** Loops over polynomials on the unit sphere in vectors. */
final class SimdSphere implements SphereLoops {
    private final SimdSphereMoments moments = new SimdSphereMoments();
    private final SimdSphereGradients gradients = new SimdSphereGradients();

    @Override
    public void moments(int from, int to, int degree, Directions n, double[] g, double[] sums) {
        moments.sums(from, to, degree, n, g, sums);
    }

    @Override
    public void momentChanges(int from, int to, int degree, Directions n, Directions dn, double[] g, double[] dg,
                              double[] sums) {
        moments.changes(from, to, degree, n, dn, g, dg, sums);
    }

    @Override
    public void addGradients(int from, int to, int degree, Directions n, double[] w, double[] g, double[] dg, double[] a,
                             double[] b, double[] slope, Directions turn, double[] byWeight) {
        gradients.add(from, to, degree, n, w, g, dg, a, b, slope, turn, byWeight);
    }
}
