package org.zstar.model.bec.equivariant;

import org.zstar.model.bec.moments.AtomVector;
import org.zstar.model.bec.moments.LinearVector;

/** The vector of one element: network plus linear part. */
final class EquivariantVector implements AtomVector {
    private final LocalNetwork network;
    private final double[] theta;
    /** Null without a linear part. */
    private final LinearVector linear;
    private final double[] part;

    EquivariantVector(LocalNetwork network, double[] theta, LinearVector linear) {
        this.network = network;
        this.theta = theta;
        this.linear = linear;
        part = new double[3 * network.lanes()];
    }

    @Override
    public int lanes() {
        return network.lanes();
    }

    @Override
    public void evaluate(double[] a, double[] m) {
        network.evaluate(theta, a);
        for (int x = 0; x < 3; x++) {
            network.output(x, m, x * lanes());
        }
        if (linear != null) {
            linear.evaluate(a, part);
            for (int k = 0; k < part.length; k++) {
                m[k] += part[k];
            }
        }
    }

    @Override
    public void addAdjoint(double[] a, double[] e, double[] lambda) {
        network.addAdjoint(theta, e, lambda);
        if (linear != null) {
            linear.addAdjoint(a, e, lambda);
        }
    }
}
