package org.zstar.descriptors.sf.reference;

/**
 * Which neighbours a function sums over. With no elements named, all count with their atomic numbers as weights.
 *
 * @param first atomic number of the neighbour element, or 0 for all elements
 * @param second atomic number of the other neighbour element of an angular function
 */
public record NeighbourWeights(int first, int second) {
    /** Weight of a neighbour in a radial function. */
    public double single(int species) {
        return first == 0 ? species : species == first ? 1 : 0;
    }

    /** Weight of an unordered pair of neighbours in an angular function. */
    public double pair(int j, int k) {
        if (first == 0) {
            return (double) j * k;
        }
        return j == first && k == second || j == second && k == first ? 1 : 0;
    }
}
