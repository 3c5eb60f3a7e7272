package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;
import static org.zstar.networks.ReproducibleMath.LN2_HIGH;
import static org.zstar.networks.ReproducibleMath.LN2_LOW;
import static org.zstar.networks.ReproducibleMath.LOG2_E;
import static org.zstar.networks.ReproducibleMath.ROUNDER;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import org.zstar.networks.ReproducibleMath;

/** The hyperbolic tangent; see {@link ReproducibleMath#tanh} for the same in numbers. */
final class SimdTanh {
    /** Of the series of (e^r − 1 − r) / r², from the highest; loops over them stay small for the compiler. */
    private final double[] coefficients = {1.0 / 6227020800.0, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880,
        1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2};

    /** y = tanh z and its derivative, for a number of vectors. */
    void activate(int count, double[] z, double[] y, double[] slope) {
        double[] c = coefficients;
        for (int k = 0; k < count; k += WIDTH) {
            DoubleVector a = fromArray(SPECIES, z, k).abs().min(ReproducibleMath.TANH_SATURATED).mul(2);
            DoubleVector t = a.mul(LOG2_E).add(ROUNDER), n = t.sub(ROUNDER);
            DoubleVector r = a.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            DoubleVector p = DoubleVector.broadcast(SPECIES, c[0]);
            for (int d = 1; d < c.length; d++) {
                p = p.mul(r).add(c[d]);
            }
            DoubleVector power = t.reinterpretAsLongs().add(1023).lanewise(VectorOperators.LSHL, 52).reinterpretAsDoubles();
            power.mul(r.add(r.mul(r).mul(p))).add(power.sub(1)).intoArray(y, k);
        }
        finish(count, z, y, slope);
    }

    /** From e^2|z| − 1 in y to the tangent with the sign of z. */
    private static void finish(int count, double[] z, double[] y, double[] slope) {
        for (int k = 0; k < count; k += WIDTH) {
            DoubleVector m = fromArray(SPECIES, y, k), size = m.div(m.add(2));
            LongVector sign = fromArray(SPECIES, z, k).reinterpretAsLongs().and(Long.MIN_VALUE);
            size.reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(y, k);
            size.mul(size).neg().add(1).intoArray(slope, k);
        }
    }
}
