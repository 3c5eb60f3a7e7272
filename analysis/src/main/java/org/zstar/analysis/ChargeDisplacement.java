package org.zstar.analysis;

import org.zstar.api.atoms.Structure;

/**
 * The polarisation along a trajectory from Born charges alone, M(t) = ∫ Σ_j Z(j)·du_j from the first frame on, by the
 * trapezoidal rule between frames. With charges that do not change it is exact whatever the distance of the frames.
 */
public final class ChargeDisplacement {
    private final double[] sum = new double[3];
    private double[] positions;
    private double[] charges;

    /**
     * Goes on to the next frame.
     *
     * @param frame unwrapped positions, with Born charges among its labels
     * @return M in e·Å relative to the first frame, three numbers
     */
    public double[] next(Structure frame) {
        double[] x = frame.positions(), z = frame.labels().bornCharges();
        if (z == null) {
            throw new IllegalArgumentException("the frame has no Born charges, which the current needs; write them to the "
                    + "trajectory or give charges");
        }
        for (int k = 0; positions != null && k < z.length; k++) {
            int u = 3 * (k / 9) + k % 3;
            sum[k % 9 / 3] += 0.5 * (z[k] + charges[k]) * (x[u] - positions[u]);
        }
        positions = x;
        charges = z;
        return sum.clone();
    }
}
