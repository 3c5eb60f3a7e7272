package org.zstar.model.bec.equivariant;

import java.util.Arrays;

/** Messages of all atoms, their changes, and the adjoints of both; atom by atom. */
final class Messages {
    double[] h = new double[0];
    double[] dh = h;
    double[] hBar = h;
    double[] dhBar = h;

    /** Makes room for so many numbers. */
    void reserve(int numbers) {
        if (h.length != numbers) {
            h = new double[numbers];
            dh = new double[numbers];
            hBar = new double[numbers];
            dhBar = new double[numbers];
        }
    }

    void clearAdjoints() {
        Arrays.fill(hBar, 0);
        Arrays.fill(dhBar, 0);
    }
}
