package org.zstar.analysis;

import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Momentum;

/** Positions relative to the centre of mass of the first frame, so that drift of the whole does not count as motion. */
final class Displacements {
    private final boolean removeDrift;
    private double[] masses;
    private double[] start;
    private double[] relative;

    /** @param removeDrift whether the motion of the centre of mass is taken out */
    Displacements(boolean removeDrift) {
        this.removeDrift = removeDrift;
    }

    /** 3N displacements from the first frame in Å, shared until the next call. */
    double[] of(Structure frame) {
        double[] x = frame.positions();
        if (start == null) {
            start = x.clone();
            masses = frame.masses();
            relative = new double[x.length];
        }
        for (int k = 0; k < x.length; k++) {
            relative[k] = x[k] - start[k];
        }
        if (removeDrift) {
            Momentum.removeDrift(masses, relative);
        }
        return relative;
    }
}
