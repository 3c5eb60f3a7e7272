package org.zstar.app.files;

import org.zstar.api.atoms.Structure;

/** Exchanges rows and columns of Born charges that a file holds with the direction of the displacement first. */
public final class Transposition {
    private Transposition() { }

    /** The structure with transposed Born charges; the same one if it has none. */
    public static Structure apply(Structure s) {
        double[] z = s.labels().bornCharges();
        if (z == null) {
            return s;
        }
        double[] transposed = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            transposed[i] = z[i - i % 9 + 3 * (i % 3) + i % 9 / 3];
        }
        return s.withLabels(s.labels().withBornCharges(transposed));
    }
}
