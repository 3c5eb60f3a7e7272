package org.zstar.app.input;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;

/** Stretches and repeats structures and takes atoms out of them. What changes with that, such as labels, is dropped. */
public final class Supercells {
    private Supercells() { }

    /**
     * Stretches a structure; all atoms keep their fractional coordinates.
     *
     * @param factors of the three lattice vectors
     */
    public static Structure scale(Structure structure, double[] factors) {
        if (factors[0] == 1 && factors[1] == 1 && factors[2] == 1) {
            return structure;
        }
        Cell cell = structure.cell();
        double[] vectors = cell.vectors();
        for (int k = 0; k < 9; k++) {
            vectors[k] *= factors[k / 3];
        }
        double[] positions = structure.positions().clone();
        for (int i = 0; i < positions.length; i += 3) {
            double x = positions[i], y = positions[i + 1], z = positions[i + 2];
            for (int d = 0; d < 3; d++) {
                double more = cell.fractional(x, y, z, d) * (factors[d] - 1);
                for (int axis = 0; axis < 3; axis++) {
                    positions[i + axis] += more * cell.vector(d, axis);
                }
            }
        }
        return new Structure(new Cell(vectors, cell.periodicity()), structure.species(), positions, structure.velocities(),
                Labels.NONE, structure.info(), Map.of());
    }

    /**
     * Repeats a structure: all its atoms, then all of the next image along c, b, a in turn.
     *
     * @param times repetitions along the three lattice vectors, at least 1
     * @throws IllegalArgumentException if a direction without period is repeated
     */
    public static Structure repeat(Structure structure, int[] times) {
        if (times[0] == 1 && times[1] == 1 && times[2] == 1) {
            return structure;
        }
        Cell cell = structure.cell();
        double[] vectors = cell.vectors();
        for (int d = 0; d < 3; d++) {
            if (times[d] > 1 && !cell.isPeriodic(d)) {
                throw new IllegalArgumentException("the structure does not repeat along lattice vector " + (d + 1)
                        + ", so it has no supercell in that direction");
            }
            for (int axis = 0; axis < 3; axis++) {
                vectors[3 * d + axis] *= times[d];
            }
        }
        int n = structure.size(), copies = times[0] * times[1] * times[2];
        int[] species = new int[n * copies];
        double[] positions = new double[3 * n * copies];
        double[] velocities = structure.velocities() == null ? null : new double[3 * n * copies];
        int copy = 0;
        for (int a = 0; a < times[0]; a++) {
            for (int b = 0; b < times[1]; b++) {
                for (int c = 0; c < times[2]; c++, copy++) {
                    System.arraycopy(structure.species(), 0, species, copy * n, n);
                    if (velocities != null) {
                        System.arraycopy(structure.velocities(), 0, velocities, 3 * copy * n, 3 * n);
                    }
                    for (int k = 0; k < 3 * n; k++) {
                        positions[3 * copy * n + k] = structure.positions()[k] + a * cell.vector(0, k % 3)
                                + b * cell.vector(1, k % 3) + c * cell.vector(2, k % 3);
                    }
                }
            }
        }
        return new Structure(new Cell(vectors, cell.periodicity()), species, positions, velocities, Labels.NONE,
                structure.info(), Map.of());
    }

    /**
     * Takes atoms out.
     *
     * @param atoms their numbers from 0
     * @throws IllegalArgumentException if there is no such atom
     */
    public static Structure without(Structure structure, int[] atoms) {
        if (atoms.length == 0) {
            return structure;
        }
        BitSet gone = new BitSet();
        for (int atom : atoms) {
            if (atom < 0 || atom >= structure.size()) {
                throw new IllegalArgumentException("there is no atom " + atom + " to remove; the structure has atoms 0 to "
                        + (structure.size() - 1));
            }
            gone.set(atom);
        }
        int[] kept = IntStream.range(0, structure.size()).filter(i -> !gone.get(i)).toArray();
        return new Structure(structure.cell(), Arrays.stream(kept).map(i -> structure.species()[i]).toArray(),
                pick(structure.positions(), kept), pick(structure.velocities(), kept), Labels.NONE, structure.info(),
                Map.of());
    }

    private static double[] pick(double[] triples, int[] kept) {
        if (triples == null) {
            return null;
        }
        double[] picked = new double[3 * kept.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(triples, 3 * kept[i], picked, 3 * i, 3);
        }
        return picked;
    }
}
