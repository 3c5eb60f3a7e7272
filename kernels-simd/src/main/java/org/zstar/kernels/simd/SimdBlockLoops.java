package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.CutoffType;
import org.zstar.descriptors.sf.loops.BlockLoops;
import org.zstar.descriptors.sf.loops.PairLoops;
import org.zstar.descriptors.sf.loops.PairPlan;
import org.zstar.descriptors.sf.loops.PlainBlockLoops;
import org.zstar.descriptors.sf.loops.SparseMap;

/** The loops over a block in vectors. */
final class SimdBlockLoops implements BlockLoops {
    private final BlockLoops plain = new PlainBlockLoops();

    @Override
    public void exponential(int from, int to, double factor, double shift, double[] in, double[] out) {
        SimdExponentials.exponential(from, to, factor, shift, in, out);
    }

    @Override
    public void gaussian(int from, int to, double eta, double shift, double[] in, double[] out) {
        SimdExponentials.gaussian(from, to, eta, shift, in, out);
    }

    @Override
    public void power(int from, int to, int power, double[] in, double[] out) {
        SimdExponentials.power(from, to, power, in, out);
    }

    @Override
    public void product(int from, int to, double[] a, double[] b, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector.fromArray(SPECIES, a, i).mul(DoubleVector.fromArray(SPECIES, b, i)).intoArray(out, i);
        }
    }

    @Override
    public void directions(int from, int to, double[] x, double[] y, double[] z, double[] r, double[] inverse) {
        plain.directions(from, to, x, y, z, r, inverse);
    }

    @Override
    public void cutoff(int from, int to, CutoffType type, double inner, double cutoff, double[] r, double[] live, double[] f,
                       double[] slope) {
        plain.cutoff(from, to, type, inner, cutoff, r, live, f, slope);
    }

    @Override
    public void gaussianSlope(int from, int to, double eta, double shift, double[] r, double[] e, double[] f,
                              double[] slope, double[] out) {
        plain.gaussianSlope(from, to, eta, shift, r, e, f, slope, out);
    }

    @Override
    public void shellSums(int from, int to, int count, double[] t, double[] q, double[] sums, int at) {
        plain.shellSums(from, to, count, t, q, sums, at);
    }

    @Override
    public void addShellSlopes(int from, int to, int count, double eta, double shift, double step, double[] a, int at,
                               double[] e, double[] q, double[] r, double[] f, double[] slope, double[] u) {
        plain.addShellSlopes(from, to, count, eta, shift, step, a, at, e, q, r, f, slope, u);
    }

    @Override
    public void monomials(int end, int degree, Directions n) {
        plain.monomials(end, degree, n);
    }

    @Override
    public void moments(int from, int to, int degree, double[] g, double[] sums) {
        plain.moments(from, to, degree, g, sums);
    }

    @Override
    public void monomialChanges(Directions dn) {
        plain.monomialChanges(dn);
    }

    @Override
    public void momentChanges(int from, int to, int degree, double[] g, double[] dg, double[] sums) {
        plain.momentChanges(from, to, degree, g, dg, sums);
    }

    @Override
    public void addMomentGradients(int from, int to, int degree, double[] inverse, double[] g, double[] dg, double[] a,
                                   double[] u, Directions gradient) {
        plain.addMomentGradients(from, to, degree, inverse, g, dg, a, u, gradient);
    }

    @Override
    public void dot(int from, int to, double[] a, double[] b, double[] sums, int at) {
        plain.dot(from, to, a, b, sums, at);
    }

    @Override
    public void addSquareSlopes(int from, int to, double[] w, int at, double[] g, double[] dg, double[] u) {
        plain.addSquareSlopes(from, to, w, at, g, dg, u);
    }

    @Override
    public void directionChanges(int from, int to, Directions n, double[] inverse, Directions d, double[] dr) {
        plain.directionChanges(from, to, n, inverse, d, dr);
    }

    @Override
    public void apply(SparseMap map, double[] in, double[] out) {
        plain.apply(map, in, out);
    }

    @Override
    public void addSegmentDots(int[] first, double[] a, double[] b, double[] sums, int at) {
        plain.addSegmentDots(first, a, b, sums, at);
    }

    @Override
    public void addSegmentProducts(int[] first, double[] w, int at, double[] a, double[] out) {
        plain.addSegmentProducts(first, w, at, a, out);
    }

    @Override
    public PairLoops pairs(PairPlan plan) {
        return plain.pairs(plan);
    }

    @Override
    public void addDirectionGradients(int from, int to, Directions n, double[] inverse, double[] s, Directions t, double[] u,
                                      Directions gradient) {
        plain.addDirectionGradients(from, to, n, inverse, s, t, u, gradient);
    }
}
