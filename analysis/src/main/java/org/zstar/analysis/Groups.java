package org.zstar.analysis;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;

/** The atoms of each species. */
final class Groups {
    private final int[] species;
    private final int[] numbers;
    private final int[] groupOf;
    private final int[] sizes;

    /** @param species N atomic numbers */
    Groups(int[] species) {
        this.species = species.clone();
        numbers = Arrays.stream(species).distinct().sorted().toArray();
        groupOf = new int[species.length];
        sizes = new int[numbers.length];
        for (int i = 0; i < species.length; i++) {
            groupOf[i] = Arrays.binarySearch(numbers, species[i]);
            sizes[groupOf[i]]++;
        }
    }

    /** Number of groups, in order of atomic numbers. */
    int count() {
        return numbers.length;
    }

    int size(int group) {
        return sizes[group];
    }

    int of(int atom) {
        return groupOf[atom];
    }

    String symbol(int group) {
        return Elements.symbol(numbers[group]);
    }

    /**
     * Means of a vector per atom.
     *
     * @param vectors 3N numbers
     * @param means overwritten; three numbers per group
     */
    void means(double[] vectors, double[] means) {
        Arrays.fill(means, 0);
        for (int k = 0; k < vectors.length; k++) {
            means[3 * groupOf[k / 3] + k % 3] += vectors[k];
        }
        for (int k = 0; k < means.length; k++) {
            means[k] /= sizes[k / 3];
        }
    }

    /** Refuses a frame with other atoms. */
    void requireSame(int[] other, double time) {
        if (!Arrays.equals(species, other)) {
            throw new IllegalArgumentException("the frame at " + time + " fs has other atoms (" + other.length
                    + ") than the first one (" + species.length + "); expected the same atoms in the same order");
        }
    }
}
