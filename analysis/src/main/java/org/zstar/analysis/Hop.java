package org.zstar.analysis;

/**
 * A move of an ion from one site to another.
 *
 * @param time of arrival in fs
 * @param atom number of the ion in the structure, from 0
 * @param from number of the site left, from 0
 * @param to number of the site reached; the same one if it is another image
 * @param vector from the one to the other in Å, three numbers
 * @param stayed time from the ion's arrival at the site left, in fs; NaN where it had been there from the beginning
 * @param isReturn whether it takes the ion back to where its hop before came from
 */
public record Hop(double time, int atom, int from, int to, double[] vector, double stayed, boolean isReturn) {
    /** Length in Å. */
    public double length() {
        return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }
}
