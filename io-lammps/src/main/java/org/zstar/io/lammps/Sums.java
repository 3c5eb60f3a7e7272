package org.zstar.io.lammps;

/** Sums that give one of their terms back when the other is subtracted again, wherever such a double exists. */
final class Sums {
    private static final int TRIES = 4;

    private Sums() { }

    /** A double h near low + length with h - low == length. */
    static double upper(double low, double length) {
        double sum = low + length;
        double up = sum;
        double down = sum;
        for (int i = 0; i < TRIES; i++) {
            if (up - low == length) {
                return up;
            }
            if (down - low == length) {
                return down;
            }
            up = Math.nextUp(up);
            down = Math.nextDown(down);
        }
        return sum;
    }
}
