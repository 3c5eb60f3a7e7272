package org.zstar.api.neighbours;

/** Order of the neighbours in a row: by species, then by index. */
final class AtomRanks {
    private final int[] rank;
    private final int[] atom;

    /** @param species N atomic numbers */
    AtomRanks(int[] species) {
        int n = species.length, most = 0;
        for (int z : species) {
            most = Math.max(most, z);
        }
        int[] next = new int[most + 2];
        for (int z : species) {
            next[z + 1]++;
        }
        for (int z = 0; z <= most; z++) {
            next[z + 1] += next[z];
        }
        rank = new int[n];
        atom = new int[n];
        for (int i = 0; i < n; i++) {
            rank[i] = next[species[i]]++;
            atom[rank[i]] = i;
        }
    }

    /** Place of an atom. */
    int rank(int i) {
        return rank[i];
    }

    /** Atom at a place. */
    int atom(int place) {
        return atom[place];
    }

    /** Atoms by place, shared: not to be modified. */
    int[] atoms() {
        return atom;
    }
}
