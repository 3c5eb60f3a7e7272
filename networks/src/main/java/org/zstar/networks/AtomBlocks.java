package org.zstar.networks;

import java.util.Arrays;

/**
 * The atoms of a structure in blocks of one species: species in the order of the networks, atoms in index order. The
 * blocks depend on the species alone, never on threads.
 */
public final class AtomBlocks {
    private final int[] species;
    private final int[] atoms;
    private final int[] from;
    private final int[] count;
    private final int[] network;

    /**
     * @param species N atomic numbers
     * @param known atomic number of each network
     * @param lanes atoms per block for each network
     */
    public AtomBlocks(int[] species, int[] known, int[] lanes) {
        this.species = species.clone();
        atoms = new int[species.length];
        int[] start = new int[species.length];
        int[] size = new int[species.length];
        int[] which = new int[species.length];
        int placed = 0, blocks = 0;
        for (int k = 0; k < known.length; k++) {
            for (int i = 0; i < species.length; i++) {
                if (species[i] == known[k]) {
                    if (blocks == 0 || which[blocks - 1] != k || size[blocks - 1] == lanes[k]) {
                        which[blocks] = k;
                        start[blocks++] = placed;
                    }
                    size[blocks - 1]++;
                    atoms[placed++] = i;
                }
            }
        }
        if (placed < species.length) {
            throw new IllegalArgumentException(unknown(known));
        }
        from = Arrays.copyOf(start, blocks);
        count = Arrays.copyOf(size, blocks);
        network = Arrays.copyOf(which, blocks);
    }

    private String unknown(int[] known) {
        for (int z : species) {
            if (Arrays.stream(known).noneMatch(k -> k == z)) {
                return "the model knows " + Symbols.of(known) + ", but the structure has " + Symbols.of(z)
                        + "; train a model with this element";
            }
        }
        throw new IllegalStateException("all species are known");
    }

    /** Whether these blocks are those of the given species. */
    public boolean fit(int[] others) {
        return Arrays.equals(species, others);
    }

    /** Number of blocks. */
    public int size() {
        return from.length;
    }

    /** Atom indices, block by block. */
    public int[] atoms() {
        return atoms;
    }

    /** Index in {@link #atoms()} of a block's first atom. */
    public int from(int block) {
        return from[block];
    }

    /** Atoms in a block. */
    public int count(int block) {
        return count[block];
    }

    /** Index of a block's network. */
    public int network(int block) {
        return network[block];
    }
}
