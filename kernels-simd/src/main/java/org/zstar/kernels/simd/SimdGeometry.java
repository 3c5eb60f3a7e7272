package org.zstar.kernels.simd;

import static jdk.incubator.vector.DoubleVector.fromArray;
import static org.zstar.kernels.Functions.K0;
import static org.zstar.kernels.Functions.K1;
import static org.zstar.kernels.Functions.K2;
import static org.zstar.kernels.Functions.K3;
import static org.zstar.kernels.Functions.K4;
import static org.zstar.kernels.Functions.K5;
import static org.zstar.kernels.Functions.K6;
import static org.zstar.kernels.Functions.K7;
import static org.zstar.kernels.simd.Lanes.BLOCK;
import static org.zstar.kernels.simd.Lanes.SPECIES;
import static org.zstar.kernels.simd.Lanes.WIDTH;

import jdk.incubator.vector.DoubleVector;
import org.zstar.kernels.BlockLoops.Directions;

/** Distances, directions and the cosine cutoff function. */
final class SimdGeometry {
    private SimdGeometry() { }

    static void directions(int from, int to, double[] x, double[] y, double[] z, double[] r, double[] inverse) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector dx = fromArray(SPECIES, x, i), dy = fromArray(SPECIES, y, i), dz = fromArray(SPECIES, z, i);
            DoubleVector distance = dx.mul(dx).add(dy.mul(dy)).add(dz.mul(dz)).sqrt();
            DoubleVector over = one.div(distance);
            distance.intoArray(r, i);
            over.intoArray(inverse, i);
            dx.mul(over).intoArray(x, i);
            dy.mul(over).intoArray(y, i);
            dz.mul(over).intoArray(z, i);
        }
    }

    /** The cosine, times live; over = 1 / (cutoff − inner). Small methods, as the compiler gives up on larger ones. */
    static void cosine(int from, int to, double inner, double over, double[] r, double[] live, double[] f, double[] slope) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector t = fromArray(SPECIES, r, i).sub(inner).max(0).mul(over);
            t.mul(t).intoArray(f, i);
        }
        quotientSlopes(from, to, f, slope);
        quotients(from, to, f);
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector t = fromArray(SPECIES, r, i).sub(inner).max(0).mul(over), rest = t.mul(t).neg().add(1);
            DoubleVector on = fromArray(SPECIES, live, i), k = fromArray(SPECIES, f, i), root = rest.mul(k);
            root.mul(root).mul(on).intoArray(f, i);
            t.mul(root.mul(rest.mul(fromArray(SPECIES, slope, i)).sub(k))).mul(4 * over).mul(on).intoArray(slope, i);
        }
    }

    /** The polynomial of degree 5, times live; see {@code CutoffType}. */
    static void polynomial(int from, int to, double inner, double over, double[] r, double[] live, double[] f,
                           double[] slope) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector t = fromArray(SPECIES, r, i).sub(inner).max(0).mul(over), on = fromArray(SPECIES, live, i);
            t.mul(t).mul(t).mul(t.mul(t.mul(6).neg().add(15)).sub(10)).add(1).mul(on).intoArray(f, i);
            DoubleVector rest = t.neg().add(1);
            t.mul(-30).mul(t).mul(rest).mul(rest).mul(over).mul(on).intoArray(slope, i);
        }
    }

    /** K(u) in place of u, see {@code Functions}. */
    private static void quotients(int from, int to, double[] values) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector u = fromArray(SPECIES, values, i);
            u.mul(K7).add(K6).mul(u).add(K5).mul(u).add(K4).mul(u).add(K3).mul(u).add(K2).mul(u).add(K1).mul(u).add(K0)
                    .intoArray(values, i);
        }
    }

    /** dK/du. */
    private static void quotientSlopes(int from, int to, double[] in, double[] out) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector u = fromArray(SPECIES, in, i);
            u.mul(7 * K7).add(6 * K6).mul(u).add(5 * K5).mul(u).add(4 * K4).mul(u).add(3 * K3).mul(u).add(2 * K2).mul(u)
                    .add(K1).intoArray(out, i);
        }
    }

    static void directionChanges(int from, int to, Directions n, double[] inverse, Directions d, double[] dr) {
        double[] x = n.x(), y = n.y(), z = n.z(), dx = d.x(), dy = d.y(), dz = d.z();
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector nx = fromArray(SPECIES, x, i), ny = fromArray(SPECIES, y, i), nz = fromArray(SPECIES, z, i);
            DoubleVector over = fromArray(SPECIES, inverse, i);
            DoubleVector ax = fromArray(SPECIES, dx, i), ay = fromArray(SPECIES, dy, i), az = fromArray(SPECIES, dz, i);
            DoubleVector along = nx.mul(ax).add(ny.mul(ay)).add(nz.mul(az));
            along.intoArray(dr, i);
            ax.sub(nx.mul(along)).mul(over).intoArray(dx, i);
            ay.sub(ny.mul(along)).mul(over).intoArray(dy, i);
            az.sub(nz.mul(along)).mul(over).intoArray(dz, i);
        }
    }

    static void addRadial(int from, int to, double[] u, Directions n, Directions gradient) {
        double[] x = n.x(), y = n.y(), z = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector along = fromArray(SPECIES, u, i);
            fromArray(SPECIES, gx, i).add(along.mul(fromArray(SPECIES, x, i))).intoArray(gx, i);
            fromArray(SPECIES, gy, i).add(along.mul(fromArray(SPECIES, y, i))).intoArray(gy, i);
            fromArray(SPECIES, gz, i).add(along.mul(fromArray(SPECIES, z, i))).intoArray(gz, i);
        }
    }

    static void gradientSums(int from, int to, Directions gradient, double[] r, Directions n, double[] sums, int at) {
        double[] x = n.x(), y = n.y(), z = n.z(), gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        DoubleVector sx = DoubleVector.zero(SPECIES), sy = sx, sz = sx, xx = sx, xy = sx, xz = sx, yx = sx, yy = sx, yz = sx,
                zx = sx, zy = sx, zz = sx;
        for (int i = from; i < to; i += BLOCK) {
            DoubleVector ax = fromArray(SPECIES, gx, i), ay = fromArray(SPECIES, gy, i), az = fromArray(SPECIES, gz, i);
            DoubleVector size = fromArray(SPECIES, r, i), rx = size.mul(fromArray(SPECIES, x, i));
            DoubleVector ry = size.mul(fromArray(SPECIES, y, i)), rz = size.mul(fromArray(SPECIES, z, i));
            sx = sx.add(ax);
            sy = sy.add(ay);
            sz = sz.add(az);
            xx = xx.add(ax.mul(rx));
            xy = xy.add(ax.mul(ry));
            xz = xz.add(ax.mul(rz));
            yx = yx.add(ay.mul(rx));
            yy = yy.add(ay.mul(ry));
            yz = yz.add(ay.mul(rz));
            zx = zx.add(az.mul(rx));
            zy = zy.add(az.mul(ry));
            zz = zz.add(az.mul(rz));
        }
        sx.intoArray(sums, at);
        sy.intoArray(sums, at + BLOCK);
        sz.intoArray(sums, at + 2 * BLOCK);
        xx.intoArray(sums, at + 3 * BLOCK);
        xy.intoArray(sums, at + 4 * BLOCK);
        xz.intoArray(sums, at + 5 * BLOCK);
        yx.intoArray(sums, at + 6 * BLOCK);
        yy.intoArray(sums, at + 7 * BLOCK);
        yz.intoArray(sums, at + 8 * BLOCK);
        zx.intoArray(sums, at + 9 * BLOCK);
        zy.intoArray(sums, at + 10 * BLOCK);
        zz.intoArray(sums, at + 11 * BLOCK);
    }
}
