package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import java.util.Arrays;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.AtomPairs;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.MessageLoops;
import org.zstar.kernels.PairLoops;
import org.zstar.kernels.PairPlan;
import org.zstar.kernels.PlainBlockLoops;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.SphereLoops;
import org.zstar.kernels.TensorLoops;

/** The loops over a block in vectors. */
final class SimdBlockLoops implements BlockLoops {
    /** For what is not worth vectors: cutoff functions other than the cosine and one polynomial. */
    private final BlockLoops plain = new PlainBlockLoops();
    private final SimdMoments moments = new SimdMoments();
    private final SimdMomentGradients momentGradients = new SimdMomentGradients();
    private final SimdRadial radial = new SimdRadial();
    private final SimdExponentials exponentials = new SimdExponentials();

    @Override
    public void exponential(int from, int to, double factor, double shift, double[] in, double[] out) {
        SimdDecays.of(from, to, factor, shift, in, out);
    }

    @Override
    public void gaussian(int from, int to, double eta, double shift, double[] in, double[] out) {
        exponentials.gaussian(from, to, eta, shift, in, out);
    }

    @Override
    public void power(int from, int to, int power, double[] in, double[] out) {
        exponentials.power(from, to, power, in, out);
    }

    @Override
    public void product(int from, int to, double[] a, double[] b, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            fromArray(SPECIES, a, i).mul(fromArray(SPECIES, b, i)).intoArray(out, i);
        }
    }

    @Override
    public void directions(int from, int to, double[] x, double[] y, double[] z, double[] r, double[] inverse) {
        SimdGeometry.directions(from, to, x, y, z, r, inverse);
    }

    @Override
    public void cutoff(int from, int to, CutoffType type, double inner, double cutoff, double[] r, double[] live, double[] f,
                       double[] slope) {
        if (type == CutoffType.COSINE) {
            SimdGeometry.cosine(from, to, inner, 1 / (cutoff - inner), r, live, f, slope);
        } else if (type == CutoffType.POLYNOMIAL_2) {
            SimdGeometry.polynomial(from, to, inner, 1 / (cutoff - inner), r, live, f, slope);
        } else {
            plain.cutoff(from, to, type, inner, cutoff, r, live, f, slope);
        }
    }

    @Override
    public void gaussianSlope(int from, int to, double eta, double shift, double[] r, double[] e, double[] f,
                              double[] slope, double[] out) {
        SimdRadial.gaussianSlope(from, to, eta, shift, r, e, f, slope, out);
    }

    @Override
    public void shellSums(int from, int to, int count, double[] t, double[] q, double[] sums, int at) {
        radial.shellSums(from, to, count, t, q, sums, at);
    }

    @Override
    public void addShellSlopes(int from, int to, int count, double eta, double shift, double step, double[] a, int at,
                               double[] e, double[] q, double[] r, double[] f, double[] slope, double[] u) {
        SimdRadial.addShellSlopes(from, to, count, eta, shift, step, a, at, e, q, r, f, slope, u);
    }

    @Override
    public void addDecays(int from, int to, int count, double rate, double step, double[] a, int at, double[] e, double[] q,
                          double[] f, double[] slope, double[] x, double[] values, double[] slopes) {
        SimdRadial.addDecays(from, to, count, rate, step, a, at, e, q, f, slope, x, values, slopes);
    }

    @Override
    public void monomials(int end, int degree, Directions n) {
        moments.take(degree, n);
        momentGradients.take(end, degree, n);
    }

    @Override
    public void moments(int from, int to, int degree, double[] g, double[] sums) {
        moments.sums(from, to, degree, g, sums);
    }

    @Override
    public void momentChanges(int from, int to, int degree, Directions dn, double[] g, double[] dg, double[] sums) {
        moments.changes(from, to, degree, dn, g, dg, sums);
    }

    @Override
    public void addMomentGradients(int from, int to, int degree, double[] inverse, double[] g, double[] dg, double[] a,
                                   double[] u, Directions gradient) {
        momentGradients.add(from, to, degree, inverse, g, dg, a, u, gradient);
    }

    @Override
    public void dot(int from, int to, double[] a, double[] b, double[] sums, int at) {
        Arrays.fill(sums, at, at + LANES, 0);
        SimdMaps.addDot(from, to, a, b, sums, at);
    }

    @Override
    public void addSquareSlopes(int from, int to, double[] w, int at, double[] g, double[] dg, double[] u) {
        SimdRadial.addSquareSlopes(from, to, w, at, g, dg, u);
    }

    @Override
    public void directionChanges(int from, int to, Directions n, double[] inverse, Directions d, double[] dr) {
        SimdGeometry.directionChanges(from, to, n, inverse, d, dr);
    }

    @Override
    public void apply(SparseMap map, double[] in, double[] out) {
        SimdMaps.apply(map, in, out);
    }

    @Override
    public void addSegmentDots(int[] first, double[] a, double[] b, double[] sums, int at) {
        SimdMaps.addSegmentDots(first, a, b, sums, at);
    }

    @Override
    public void addSegmentProducts(int[] first, double[] w, int at, double[] a, double[] out) {
        SimdMaps.addSegmentProducts(first, w, at, a, out);
    }

    @Override
    public void addRadial(int from, int to, double[] u, Directions n, Directions gradient) {
        SimdGeometry.addRadial(from, to, u, n, gradient);
    }

    @Override
    public void gradientSums(int from, int to, Directions gradient, double[] r, Directions n, double[] sums) {
        for (int lane = 0; lane < LANES; lane += WIDTH) {
            SimdGeometry.gradientSums(from + lane, to, gradient, r, n, sums, lane);
        }
    }

    @Override
    public PairLoops pairs(PairPlan plan) {
        return new AtomPairs(plan, new SimdPairStages());
    }

    @Override
    public SphereLoops sphere() {
        return new SimdSphere();
    }

    @Override
    public TensorLoops tensors() {
        return new SimdTensors();
    }

    @Override
    public MessageLoops messages() {
        return new SimdMessages();
    }
}
