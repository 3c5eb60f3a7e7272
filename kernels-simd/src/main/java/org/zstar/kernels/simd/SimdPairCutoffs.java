package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.Cutoffs;
import org.zstar.kernels.Functions;
import org.zstar.kernels.PairPlan;

/** Cutoff functions of the distance between two neighbours; see {@code Cutoffs} for the same in numbers. */
final class SimdPairCutoffs {
    /** Coefficients of K and dK/du, see {@code Functions}, from the highest; loops over them stay small for the compiler. */
    private final double[] quotient = {Functions.K7, Functions.K6, Functions.K5, Functions.K4, Functions.K3, Functions.K2,
        Functions.K1, Functions.K0};
    private final double[] quotientSlope = {7 * Functions.K7, 6 * Functions.K6, 5 * Functions.K5, 4 * Functions.K4,
        3 * Functions.K3, 2 * Functions.K2, Functions.K1};
    private final SimdExponentials exponentials = new SimdExponentials();

    /** Value, in place of z = r², and derivative with respect to z, times {@code outer}. */
    void ofSquare(int size, PairPlan plan, double[] outer, double[] z, double[] scratch, double[] slope) {
        if (plan.isOfSquare()) {
            cosine(size, 1 / (plan.cutoff() * plan.cutoff()), quotient, quotientSlope, outer, z, slope);
        } else if (plan.type() == CutoffType.TANH || plan.type() == CutoffType.TANH_UNSCALED) {
            double scale = plan.type() == CutoffType.TANH ? Cutoffs.TANH_SCALE : 1;
            tanh(size, scale, 1 / (plan.cutoff() - plan.inner()), outer, z, scratch, slope);
        } else {
            Cutoffs.ofSquare(size, plan, outer, z, scratch, slope);
        }
    }

    private static void cosine(int size, double over, double[] a, double[] b, double[] outer, double[] z,
                               double[] slope) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector u = fromArray(SPECIES, z, p).mul(over);
            DoubleVector k = DoubleVector.broadcast(SPECIES, a[0]), dk = DoubleVector.broadcast(SPECIES, b[0]);
            for (int d = 1; d < b.length; d++) {
                k = k.mul(u).add(a[d]);
                dk = dk.mul(u).add(b[d]);
            }
            k = k.mul(u).add(a[b.length]);
            DoubleVector rest = u.neg().add(1), root = rest.mul(k), by = fromArray(SPECIES, outer, p);
            root.mul(root).mul(by).intoArray(z, p);
            rest.mul(dk).sub(k).mul(root).mul(2 * over).mul(by).intoArray(slope, p);
        }
    }

    private void tanh(int size, double scale, double over, double[] outer, double[] z, double[] r, double[] slope) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector distance = fromArray(SPECIES, z, p).sqrt();
            distance.intoArray(r, p);
            distance.mul(over).mul(2).neg().add(2).intoArray(z, p);
        }
        exponentials.exp(0, size, z);
        fromExponential(size, scale, over, z, slope);
        DoubleVector half = DoubleVector.broadcast(SPECIES, 0.5);
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector by = fromArray(SPECIES, outer, p);
            fromArray(SPECIES, z, p).mul(by).intoArray(z, p);
            fromArray(SPECIES, slope, p).mul(half.div(fromArray(SPECIES, r, p))).mul(by).intoArray(slope, p);
        }
    }

    /** tanh³, in place of the exponential, and its derivative with respect to r. */
    private static void fromExponential(int size, double scale, double over, double[] z, double[] slope) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector e = fromArray(SPECIES, z, p), t = e.sub(1).div(e.add(1)), square = t.mul(t);
            square.mul(t).mul(scale).intoArray(z, p);
            square.mul(square.sub(1)).mul(3 * scale * over).intoArray(slope, p);
        }
    }
}
