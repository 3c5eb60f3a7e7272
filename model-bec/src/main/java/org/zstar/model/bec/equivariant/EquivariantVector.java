package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.kernels.BlockLoops;
import org.zstar.model.bec.moments.AtomVector;

/** The vector of one element: network plus linear part. */
final class EquivariantVector implements AtomVector {
    private final LocalNetwork network;
    private final double[] theta;
    /** Null without a linear part. */
    private final AtomVector linear;
    private final double[] part;
    private double[] direction;

    EquivariantVector(LocalNetwork network, double[] theta, AtomVector linear) {
        this.network = network;
        this.theta = theta;
        this.linear = linear;
        part = new double[BlockLoops.LANES];
    }

    @Override
    public int rank(boolean far) {
        return network.rank();
    }

    @Override
    public void load(double[] a) {
        network.evaluate(theta, a);
        if (linear != null) {
            linear.load(a);
        }
    }

    @Override
    public void evaluate(double[] e, double[] values) {
        direction = e;
        if (linear == null) {
            Arrays.fill(values, 0);
        } else {
            linear.evaluate(e, values);
        }
        for (int x = 0; x < 3; x++) {
            network.output(x, part, 0);
            for (int lane = 0; lane < part.length; lane++) {
                values[lane] += e[x] * part[lane];
            }
        }
    }

    @Override
    public void addAdjoint(double[] lambda) {
        network.addAdjoint(theta, direction, lambda);
        if (linear != null) {
            linear.addAdjoint(lambda);
        }
    }
}
