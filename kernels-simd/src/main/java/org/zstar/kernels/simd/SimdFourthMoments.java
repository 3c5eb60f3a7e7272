package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;

/**
 * Moments of degrees 3 and 4, those of the usual sets, with all terms in registers: first the monomials with z, then those
 * without, which need 16 and 9 sums.
 */
final class SimdFourthMoments {
    private SimdFourthMoments() { }

    static void sums(int from, int to, Directions n, double[] g, double[] sums) {
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            sumsWithZ(from + lane, to, n.x(), n.y(), n.z(), g, sums, lane);
            sumsWithoutZ(from + lane, to, n.x(), n.y(), g, sums, lane);
        }
    }

    private static void sumsWithZ(int from, int to, double[] nx, double[] ny, double[] nz, double[] g, double[] sums,
                                  int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0,
                s9 = s0, s10 = s0, s11 = s0, s12 = s0, s13 = s0, s14 = s0, s15 = s0;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), z = fromArray(SPECIES, nz, i);
            DoubleVector one = z.mul(fromArray(SPECIES, g, i)), xz = x.mul(one), yz = y.mul(one), zz = z.mul(one);
            DoubleVector xxz = x.mul(xz), xyz = x.mul(yz), xzz = x.mul(zz),
                    yyz = y.mul(yz), yzz = y.mul(zz), zzz = z.mul(zz);
            s0 = s0.add(xxz);
            s1 = s1.add(xyz);
            s2 = s2.add(xzz);
            s3 = s3.add(yyz);
            s4 = s4.add(yzz);
            s5 = s5.add(zzz);
            s6 = s6.add(x.mul(xxz));
            s7 = s7.add(x.mul(xyz));
            s8 = s8.add(x.mul(xzz));
            s9 = s9.add(x.mul(yyz));
            s10 = s10.add(x.mul(yzz));
            s11 = s11.add(x.mul(zzz));
            s12 = s12.add(y.mul(yyz));
            s13 = s13.add(y.mul(yzz));
            s14 = s14.add(y.mul(zzz));
            s15 = s15.add(z.mul(zzz));
        }
        s0.intoArray(sums, at + 2 * BLOCK);
        s1.intoArray(sums, at + 4 * BLOCK);
        s2.intoArray(sums, at + 5 * BLOCK);
        s3.intoArray(sums, at + 7 * BLOCK);
        s4.intoArray(sums, at + 8 * BLOCK);
        s5.intoArray(sums, at + 9 * BLOCK);
        s6.intoArray(sums, at + 12 * BLOCK);
        s7.intoArray(sums, at + 14 * BLOCK);
        s8.intoArray(sums, at + 15 * BLOCK);
        s9.intoArray(sums, at + 17 * BLOCK);
        s10.intoArray(sums, at + 18 * BLOCK);
        s11.intoArray(sums, at + 19 * BLOCK);
        s12.intoArray(sums, at + 21 * BLOCK);
        s13.intoArray(sums, at + 22 * BLOCK);
        s14.intoArray(sums, at + 23 * BLOCK);
        s15.intoArray(sums, at + 24 * BLOCK);
    }

    private static void sumsWithoutZ(int from, int to, double[] nx, double[] ny, double[] g, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = fromArray(SPECIES, nx, i), y = fromArray(SPECIES, ny, i), one = fromArray(SPECIES, g, i);
            DoubleVector gy = y.mul(one), gx = x.mul(one);
            DoubleVector xx = x.mul(gx), xy = x.mul(gy), yy = y.mul(gy);
            DoubleVector xxx = x.mul(xx), xxy = x.mul(xy), xyy = x.mul(yy), yyy = y.mul(yy);
            s0 = s0.add(xxx);
            s1 = s1.add(xxy);
            s2 = s2.add(xyy);
            s3 = s3.add(yyy);
            s4 = s4.add(x.mul(xxx));
            s5 = s5.add(x.mul(xxy));
            s6 = s6.add(x.mul(xyy));
            s7 = s7.add(x.mul(yyy));
            s8 = s8.add(y.mul(yyy));
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + BLOCK);
        s2.intoArray(sums, at + 3 * BLOCK);
        s3.intoArray(sums, at + 6 * BLOCK);
        s4.intoArray(sums, at + 10 * BLOCK);
        s5.intoArray(sums, at + 11 * BLOCK);
        s6.intoArray(sums, at + 13 * BLOCK);
        s7.intoArray(sums, at + 16 * BLOCK);
        s8.intoArray(sums, at + 20 * BLOCK);
    }
}
