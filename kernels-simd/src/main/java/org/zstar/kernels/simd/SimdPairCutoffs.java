package org.zstar.kernels.simd;

import static org.zstar.descriptors.sf.loops.Functions.K0;
import static org.zstar.descriptors.sf.loops.Functions.K1;
import static org.zstar.descriptors.sf.loops.Functions.K2;
import static org.zstar.descriptors.sf.loops.Functions.K3;
import static org.zstar.descriptors.sf.loops.Functions.K4;
import static org.zstar.descriptors.sf.loops.Functions.K5;
import static org.zstar.descriptors.sf.loops.Functions.K6;
import static org.zstar.descriptors.sf.loops.Functions.K7;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.CutoffType;
import org.zstar.descriptors.sf.loops.Cutoffs;
import org.zstar.descriptors.sf.loops.PairPlan;

/** Cutoff functions of the distance between two neighbours; see {@code Cutoffs} for the same in numbers. */
final class SimdPairCutoffs {
    private SimdPairCutoffs() { }

    /** Value, in place of z = r², and derivative with respect to z. */
    static void ofSquare(int size, PairPlan plan, double[] z, double[] r, double[] slope) {
        if (plan.isOfSquare()) {
            cosine(size, 1 / (plan.cutoff() * plan.cutoff()), z, slope);
        } else if (plan.type() == CutoffType.TANH || plan.type() == CutoffType.TANH_UNSCALED) {
            double scale = plan.type() == CutoffType.TANH ? Cutoffs.TANH_SCALE : 1;
            tanh(size, scale, 1 / (plan.cutoff() - plan.inner()), z, slope);
        } else {
            Cutoffs.ofSquare(size, plan, z, r, slope);
        }
    }

    private static void cosine(int size, double over, double[] z, double[] slope) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector u = DoubleVector.fromArray(SPECIES, z, p).mul(over), rest = u.neg().add(1);
            DoubleVector k = u.mul(K7).add(K6).mul(u).add(K5).mul(u).add(K4).mul(u).add(K3).mul(u).add(K2).mul(u).add(K1)
                    .mul(u).add(K0);
            DoubleVector root = rest.mul(k);
            root.mul(root).intoArray(z, p);
            rest.mul(quotientSlope(u)).sub(k).mul(root).mul(2 * over).intoArray(slope, p);
        }
    }

    private static DoubleVector quotientSlope(DoubleVector u) {
        return u.mul(7 * K7).add(6 * K6).mul(u).add(5 * K5).mul(u).add(4 * K4).mul(u).add(3 * K3).mul(u).add(2 * K2).mul(u)
                .add(K1);
    }

    private static void tanh(int size, double scale, double over, double[] z, double[] slope) {
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, z, p).sqrt();
            r.intoArray(slope, p);
            r.mul(over).mul(-2).add(2).intoArray(z, p);
        }
        SimdExponentials.exp(0, size, z);
        for (int p = 0; p < size; p += WIDTH) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, slope, p), e = DoubleVector.fromArray(SPECIES, z, p);
            DoubleVector t = e.sub(1).div(e.add(1)), square = t.mul(t);
            square.mul(t).mul(scale).intoArray(z, p);
            square.mul(square.sub(1)).mul(3 * scale * over).mul(DoubleVector.broadcast(SPECIES, 0.5).div(r)).intoArray(slope, p);
        }
    }
}
