package org.zstar.kernels.simd;

import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;
import static org.zstar.kernels.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.loops.BlockLoops.Directions;

/**
 * Moments of degrees 3 and 4, with all terms in registers: the monomials with z and those without, which need 16 and 9 sums.
 * Numbers in names are powers. Kept in small methods, because the compiler gives up on larger ones; holds scratch memory.
 */
final class SimdFourthMoments {
    /** Number of coefficients per component: monomials of degrees 2 and 3. */
    private static final int AXIS = 16 * BLOCK;
    /** Where those of degree 3 begin. */
    private static final int TOP = 6 * BLOCK;

    private double[] lowX = {};
    private double[] lowY = {};
    private double[] lowZ = {};

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
            DoubleVector x = load(nx, i), y = load(ny, i), z = load(nz, i);
            DoubleVector one = z.mul(load(g, i)), xz = x.mul(one), yz = y.mul(one), zz = z.mul(one);
            DoubleVector xxz = x.mul(xz), xyz = x.mul(yz), xzz = x.mul(zz), yyz = y.mul(yz), yzz = y.mul(zz), zzz = z.mul(zz);
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
        store(s0, sums, 2, at);
        store(s1, sums, 4, at);
        store(s2, sums, 5, at);
        store(s3, sums, 7, at);
        store(s4, sums, 8, at);
        store(s5, sums, 9, at);
        store(s6, sums, 12, at);
        store(s7, sums, 14, at);
        store(s8, sums, 15, at);
        store(s9, sums, 17, at);
        store(s10, sums, 18, at);
        store(s11, sums, 19, at);
        store(s12, sums, 21, at);
        store(s13, sums, 22, at);
        store(s14, sums, 23, at);
        store(s15, sums, 24, at);
    }

    private static void sumsWithoutZ(int from, int to, double[] nx, double[] ny, double[] g, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.zero(SPECIES), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0, s8 = s0;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = load(nx, i), y = load(ny, i), one = load(g, i), gy = y.mul(one), gx = x.mul(one);
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
        store(s0, sums, 0, at);
        store(s1, sums, 1, at);
        store(s2, sums, 3, at);
        store(s3, sums, 6, at);
        store(s4, sums, 10, at);
        store(s5, sums, 11, at);
        store(s6, sums, 13, at);
        store(s7, sums, 16, at);
        store(s8, sums, 20, at);
    }

    private static void store(DoubleVector sum, double[] sums, int index, int at) {
        sum.intoArray(sums, BLOCK * index + at);
    }

    void addGradients(int from, int to, Directions n, double[] inverse, double[] g, double[] dg, double[] a, double[] u,
                      Directions gradient) {
        if (lowX.length < to) {
            lowX = new double[to + 4 * BLOCK];
            lowY = new double[lowX.length];
            lowZ = new double[lowX.length];
        }
        for (int lane = 0; lane < BLOCK; lane += WIDTH) {
            quadratics(from + lane, to, n.x(), n.y(), n.z(), a, lane);
            cubics(from + lane, to, n, inverse, g, dg, a, lane + TOP, u, gradient);
        }
    }

    private void quadratics(int from, int to, double[] nx, double[] ny, double[] nz, double[] a, int at) {
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = load(nx, i), y = load(ny, i), z = load(nz, i);
            DoubleVector xx = x.mul(x), xy = x.mul(y), xz = x.mul(z), yy = y.mul(y), yz = y.mul(z), zz = z.mul(z);
            quadratic(a, at, xx, xy, xz, yy, yz, zz).intoArray(lowX, i);
            quadratic(a, at + AXIS, xx, xy, xz, yy, yz, zz).intoArray(lowY, i);
            quadratic(a, at + 2 * AXIS, xx, xy, xz, yy, yz, zz).intoArray(lowZ, i);
        }
    }

    private static DoubleVector quadratic(double[] a, int k, DoubleVector xx, DoubleVector xy, DoubleVector xz,
                                          DoubleVector yy, DoubleVector yz, DoubleVector zz) {
        return load(a, k).mul(xx).add(load(a, k + BLOCK).mul(xy)).add(load(a, k + 2 * BLOCK).mul(xz))
                .add(load(a, k + 3 * BLOCK).mul(yy)).add(load(a, k + 4 * BLOCK).mul(yz)).add(load(a, k + 5 * BLOCK).mul(zz));
    }

    private void cubics(int from, int to, Directions n, double[] inverse, double[] g, double[] dg, double[] a, int at,
                        double[] u, Directions gradient) {
        double[] nx = n.x(), ny = n.y(), nz = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        DoubleVector constant = load(a, 3 * AXIS - TOP + at);
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector x = load(nx, i), y = load(ny, i), z = load(nz, i);
            DoubleVector yy = y.mul(y), yz = y.mul(z), zz = z.mul(z), xx = x.mul(x), xy = x.mul(y), xz = x.mul(z);
            DoubleVector xxx = x.mul(xx), xxy = x.mul(xy), xxz = x.mul(xz), xyy = x.mul(yy), xyz = x.mul(yz), xzz = x.mul(zz);
            DoubleVector yyy = y.mul(yy), yyz = y.mul(yz), yzz = y.mul(zz), zzz = z.mul(zz);
            DoubleVector tx = cubic(a, at, xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz, zzz);
            DoubleVector ty = cubic(a, at + AXIS, xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz, zzz);
            DoubleVector tz = cubic(a, at + 2 * AXIS, xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz, zzz);
            DoubleVector lx = load(lowX, i), ly = load(lowY, i), lz = load(lowZ, i);
            DoubleVector lower = x.mul(lx).add(y.mul(ly)).add(z.mul(lz)), upper = x.mul(tx).add(y.mul(ty)).add(z.mul(tz));
            DoubleVector scale = load(g, i).mul(load(inverse, i));
            DoubleVector value = upper.mul(1.0 / 4).add(lower.mul(1.0 / 3)).add(constant);
            load(u, i).add(load(dg, i).mul(value).sub(scale.mul(lower.add(upper)))).intoArray(u, i);
            load(gx, i).add(scale.mul(tx.add(lx))).intoArray(gx, i);
            load(gy, i).add(scale.mul(ty.add(ly))).intoArray(gy, i);
            load(gz, i).add(scale.mul(tz.add(lz))).intoArray(gz, i);
        }
    }

    private static DoubleVector cubic(double[] a, int k, DoubleVector xxx, DoubleVector xxy, DoubleVector xxz,
                                      DoubleVector xyy, DoubleVector xyz, DoubleVector xzz, DoubleVector yyy,
                                      DoubleVector yyz, DoubleVector yzz, DoubleVector zzz) {
        return load(a, k).mul(xxx).add(load(a, k + BLOCK).mul(xxy)).add(load(a, k + 2 * BLOCK).mul(xxz))
                .add(load(a, k + 3 * BLOCK).mul(xyy)).add(load(a, k + 4 * BLOCK).mul(xyz)).add(load(a, k + 5 * BLOCK).mul(xzz))
                .add(load(a, k + 6 * BLOCK).mul(yyy)).add(load(a, k + 7 * BLOCK).mul(yyz)).add(load(a, k + 8 * BLOCK).mul(yzz))
                .add(load(a, k + 9 * BLOCK).mul(zzz));
    }
}
