package org.zstar.testkit;

import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;

/** Forces and virial from gradients with respect to the pair vectors R_p = x_j + shift − x_i. */
public final class PairSums {
    private PairSums() { }

    /**
     * Adds F_i += g_p, F_j −= g_p and W_αβ += g_pα R_pβ over all pairs.
     *
     * @param gradient ∂U/∂R_p, three numbers per pair
     * @param forces 3N
     * @param virial nine numbers
     */
    public static void add(Geometry geometry, double[] gradient, double[] forces, double[] virial) {
        NeighbourList list = geometry.neighbours();
        double[] x = geometry.positions();
        for (int i = 0; i < list.atoms(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int j = list.neighbour()[p];
                for (int a = 0; a < 3; a++) {
                    forces[3 * i + a] += gradient[3 * p + a];
                    forces[3 * j + a] -= gradient[3 * p + a];
                    for (int b = 0; b < 3; b++) {
                        double r = x[3 * j + b] + list.shifts()[3 * list.image()[p] + b] - x[3 * i + b];
                        virial[3 * a + b] += gradient[3 * p + a] * r;
                    }
                }
            }
        }
    }
}
