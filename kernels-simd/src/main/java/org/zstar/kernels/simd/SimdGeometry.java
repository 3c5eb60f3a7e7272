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
import static org.zstar.kernels.simd.Lanes.load;

import jdk.incubator.vector.DoubleVector;
import org.zstar.descriptors.sf.loops.BlockLoops.Directions;

/** Distances, directions and the cosine cutoff function. */
final class SimdGeometry {
    private SimdGeometry() { }

    static void directions(int from, int to, double[] x, double[] y, double[] z, double[] r, double[] inverse) {
        DoubleVector one = DoubleVector.broadcast(SPECIES, 1);
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector dx = load(x, i), dy = load(y, i), dz = load(z, i);
            DoubleVector distance = dx.mul(dx).add(dy.mul(dy)).add(dz.mul(dz)).sqrt();
            DoubleVector over = one.div(distance);
            distance.intoArray(r, i);
            over.intoArray(inverse, i);
            dx.mul(over).intoArray(x, i);
            dy.mul(over).intoArray(y, i);
            dz.mul(over).intoArray(z, i);
        }
    }

    /** The cosine, times live; over = 1 / (cutoff − inner). In stages, which the compiler needs. */
    static void cosine(int from, int to, double inner, double over, double[] r, double[] live, double[] f, double[] slope) {
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector t = load(r, i).sub(inner).max(0).mul(over), u = t.mul(t);
            u.mul(K7).add(K6).mul(u).add(K5).mul(u).add(K4).mul(u).add(K3).mul(u).add(K2).mul(u).add(K1).mul(u).add(K0)
                    .intoArray(f, i);
        }
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector t = load(r, i).sub(inner).max(0).mul(over), u = t.mul(t);
            u.mul(7 * K7).add(6 * K6).mul(u).add(5 * K5).mul(u).add(4 * K4).mul(u).add(3 * K3).mul(u).add(2 * K2).mul(u)
                    .add(K1).intoArray(slope, i);
        }
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector t = load(r, i).sub(inner).max(0).mul(over), rest = t.mul(t).neg().add(1), on = load(live, i);
            DoubleVector k = load(f, i), root = rest.mul(k);
            root.mul(root).mul(on).intoArray(f, i);
            t.mul(root.mul(rest.mul(load(slope, i)).sub(k))).mul(4 * over).mul(on).intoArray(slope, i);
        }
    }

    static void directionChanges(int from, int to, Directions n, double[] inverse, Directions d, double[] dr) {
        double[] x = n.x(), y = n.y(), z = n.z(), dx = d.x(), dy = d.y(), dz = d.z();
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector nx = load(x, i), ny = load(y, i), nz = load(z, i), over = load(inverse, i);
            DoubleVector ax = load(dx, i), ay = load(dy, i), az = load(dz, i);
            DoubleVector along = nx.mul(ax).add(ny.mul(ay)).add(nz.mul(az));
            along.intoArray(dr, i);
            ax.sub(nx.mul(along)).mul(over).intoArray(dx, i);
            ay.sub(ny.mul(along)).mul(over).intoArray(dy, i);
            az.sub(nz.mul(along)).mul(over).intoArray(dz, i);
        }
    }

    static void addDirectionGradients(int from, int to, Directions n, double[] inverse, double[] s, Directions t, double[] u,
                                      Directions gradient) {
        double[] x = n.x(), y = n.y(), z = n.z(), tx = t.x(), ty = t.y(), tz = t.z();
        double[] gx = gradient.x(), gy = gradient.y(), gz = gradient.z();
        for (int i = from; i < to; i += WIDTH) {
            DoubleVector over = load(inverse, i), ax = load(tx, i), ay = load(ty, i), az = load(tz, i);
            DoubleVector along = load(x, i).mul(ax).add(load(y, i).mul(ay)).add(load(z, i).mul(az));
            load(u, i).add(load(s, i).sub(over.mul(along))).intoArray(u, i);
            load(gx, i).add(over.mul(ax)).intoArray(gx, i);
            load(gy, i).add(over.mul(ay)).intoArray(gy, i);
            load(gz, i).add(over.mul(az)).intoArray(gz, i);
        }
    }
}
