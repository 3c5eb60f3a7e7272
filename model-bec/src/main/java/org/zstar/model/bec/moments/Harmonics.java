package org.zstar.model.bec.moments;

/**
 * Symmetric traceless tensors of a unit vector u, up to rank 3, in their different components: 1; x y z; xx yy zz xy xz yz;
 * xxx yyy zzz xxy xxz xyy yyz xzz yzz xyz.
 */
final class Harmonics {
    private Harmonics() { }

    /** Writes the components up to a rank. */
    static void values(int maxRank, double x, double y, double z, double[] h) {
        h[0] = 1;
        h[1] = x;
        h[2] = y;
        h[3] = z;
        if (maxRank > 1) {
            h[4] = x * x - 1.0 / 3;
            h[5] = y * y - 1.0 / 3;
            h[6] = z * z - 1.0 / 3;
            h[7] = x * y;
            h[8] = x * z;
            h[9] = y * z;
        }
        if (maxRank > 2) {
            h[10] = x * (x * x - 0.6);
            h[11] = y * (y * y - 0.6);
            h[12] = z * (z * z - 0.6);
            h[13] = y * (x * x - 0.2);
            h[14] = z * (x * x - 0.2);
            h[15] = x * (y * y - 0.2);
            h[16] = z * (y * y - 0.2);
            h[17] = x * (z * z - 0.2);
            h[18] = y * (z * z - 0.2);
            h[19] = x * y * z;
        }
    }

    /** Sets q to Σ_m w_m ∂h_m/∂u, where the components count as polynomials of x, y and z. */
    static void gradient(int maxRank, double x, double y, double z, double[] w, double[] q) {
        double qx = w[1], qy = w[2], qz = w[3];
        if (maxRank > 1) {
            qx += 2 * x * w[4] + y * w[7] + z * w[8];
            qy += 2 * y * w[5] + x * w[7] + z * w[9];
            qz += 2 * z * w[6] + x * w[8] + y * w[9];
        }
        if (maxRank > 2) {
            double xx = x * x, yy = y * y, zz = z * z;
            qx += (3 * xx - 0.6) * w[10] + 2 * x * (y * w[13] + z * w[14]) + (yy - 0.2) * w[15] + (zz - 0.2) * w[17]
                    + y * z * w[19];
            qy += (3 * yy - 0.6) * w[11] + (xx - 0.2) * w[13] + 2 * y * (x * w[15] + z * w[16]) + (zz - 0.2) * w[18]
                    + x * z * w[19];
            qz += (3 * zz - 0.6) * w[12] + (xx - 0.2) * w[14] + (yy - 0.2) * w[16] + 2 * z * (x * w[17] + y * w[18])
                    + x * y * w[19];
        }
        q[0] = qx;
        q[1] = qy;
        q[2] = qz;
    }

    /** Sets dh to the change of the components when u changes by (dx, dy, dz), which is orthogonal to u. */
    static void change(int maxRank, double x, double y, double z, double dx, double dy, double dz, double[] dh) {
        dh[0] = 0;
        dh[1] = dx;
        dh[2] = dy;
        dh[3] = dz;
        if (maxRank > 1) {
            dh[4] = 2 * x * dx;
            dh[5] = 2 * y * dy;
            dh[6] = 2 * z * dz;
            dh[7] = x * dy + y * dx;
            dh[8] = x * dz + z * dx;
            dh[9] = y * dz + z * dy;
        }
        if (maxRank > 2) {
            double xx = x * x - 0.2, yy = y * y - 0.2, zz = z * z - 0.2;
            dh[10] = 3 * xx * dx;
            dh[11] = 3 * yy * dy;
            dh[12] = 3 * zz * dz;
            dh[13] = xx * dy + 2 * x * y * dx;
            dh[14] = xx * dz + 2 * x * z * dx;
            dh[15] = yy * dx + 2 * x * y * dy;
            dh[16] = yy * dz + 2 * y * z * dy;
            dh[17] = zz * dx + 2 * x * z * dz;
            dh[18] = zz * dy + 2 * y * z * dz;
            dh[19] = y * z * dx + x * z * dy + x * y * dz;
        }
    }
}
