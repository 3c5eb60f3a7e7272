package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.WIDTH;
import static org.zstar.kernels.simd.Lanes.load;
import static org.zstar.networks.ReproducibleMath.LN2_HIGH;
import static org.zstar.networks.ReproducibleMath.LN2_LOW;
import static org.zstar.networks.ReproducibleMath.LOG2_E;
import static org.zstar.networks.ReproducibleMath.ROUNDER;

import jdk.incubator.vector.DoubleVector;
import org.zstar.networks.ReproducibleMath;

/** The hyperbolic tangent; see {@link ReproducibleMath#tanh} for the same in numbers. */
final class SimdTanh {
    private SimdTanh() { }

    /** y = tanh z and its derivative, for a number of vectors. */
    static void activate(int count, double[] z, double[] y, double[] slope) {
        for (int k = 0; k < count; k += WIDTH) {
            DoubleVector t = tanh(load(z, k));
            t.intoArray(y, k);
            t.mul(t).neg().add(1).intoArray(slope, k);
        }
    }

    private static DoubleVector tanh(DoubleVector x) {
        DoubleVector a = x.abs().min(ReproducibleMath.TANH_SATURATED).mul(2);
        DoubleVector t = a.mul(LOG2_E).add(ROUNDER);
        DoubleVector n = t.sub(ROUNDER);
        DoubleVector r = a.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
        DoubleVector power = SimdExponentials.powerOfTwo(t);
        DoubleVector minusOne = power.mul(minusOne(r)).add(power.sub(1));
        DoubleVector size = minusOne.div(minusOne.add(2));
        return size.reinterpretAsLongs().or(x.reinterpretAsLongs().and(Long.MIN_VALUE)).reinterpretAsDoubles();
    }

    /** e^r − 1 for |r| ≤ ln 2 / 2. */
    private static DoubleVector minusOne(DoubleVector r) {
        DoubleVector p = r.mul(1.0 / 6227020800.0).add(1.0 / 479001600).mul(r).add(1.0 / 39916800).mul(r).add(1.0 / 3628800)
                .mul(r).add(1.0 / 362880).mul(r).add(1.0 / 40320).mul(r).add(1.0 / 5040).mul(r).add(1.0 / 720).mul(r)
                .add(1.0 / 120).mul(r).add(1.0 / 24).mul(r).add(1.0 / 6).mul(r).add(1.0 / 2);
        return r.add(r.mul(r).mul(p));
    }
}
