package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.Functions.E0;
import static org.zstar.kernels.Functions.E1;
import static org.zstar.kernels.Functions.E2;
import static org.zstar.kernels.Functions.E3;
import static org.zstar.kernels.Functions.E4;
import static org.zstar.kernels.Functions.E5;
import static org.zstar.kernels.Functions.E6;
import static org.zstar.kernels.Functions.E7;
import static org.zstar.kernels.Functions.E8;
import static org.zstar.kernels.Functions.E9;
import static org.zstar.kernels.Functions.LN2_HIGH;
import static org.zstar.kernels.Functions.LN2_LOW;
import static org.zstar.kernels.Functions.LOG2_E;
import static org.zstar.kernels.Functions.ROUNDER;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponentials of {@link SimdExponentials} for distances. Here the polynomial is written out, which makes the method longer
 * than what the compiler inlines (325 bytes of code): within a larger method it might give up inlining before the end of the
 * loop. Loops over pairs keep the short form.
 */
final class SimdDecays {
    private SimdDecays() { }

    static void of(int from, int to, double factor, double shift, double[] in, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector number = fromArray(SPECIES, in, i);
            DoubleVector x = number.sub(shift).mul(factor);
            DoubleVector t = x.mul(LOG2_E).add(ROUNDER);
            DoubleVector n = t.sub(ROUNDER);
            DoubleVector most = x.sub(n.mul(LN2_HIGH));
            DoubleVector r = most.sub(n.mul(LN2_LOW));
            DoubleVector p = DoubleVector.broadcast(SPECIES, E9);
            p = p.mul(r).add(E8);
            p = p.mul(r).add(E7);
            p = p.mul(r).add(E6);
            p = p.mul(r).add(E5);
            p = p.mul(r).add(E4);
            p = p.mul(r).add(E3);
            p = p.mul(r).add(E2);
            p = p.mul(r).add(E1);
            p = p.mul(r).add(E0);
            DoubleVector square = r.mul(r);
            DoubleVector rest = r.add(square.mul(p));
            LongVector exponent = t.reinterpretAsLongs().add(1023);
            LongVector bits = exponent.lanewise(VectorOperators.LSHL, 52);
            DoubleVector power = bits.reinterpretAsDoubles();
            DoubleVector result = power.mul(rest.add(1));
            result.intoArray(out, i);
        }
    }
}
