package org.zstar.analysis;

import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;

/**
 * Positions without the jumps of atoms that were folded back into the cell: between frames every atom takes the shortest
 * way, counted in fractions of the lattice vectors. Positions that are unwrapped already stay as they are, to the bit, if
 * no atom moves by half a cell from one frame to the next.
 */
public final class Unwrapping {
    private double[] before;
    private int[] turns;
    private long folds;
    private double largestMove;

    /** The next frame with continued positions; labels and everything else are kept. */
    public Structure next(Structure frame) {
        Cell cell = frame.cell();
        double[] x = frame.positions(), continued = x.clone(), s = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            int i = k - k % 3;
            s[k] = cell.fractional(x[i], x[i + 1], x[i + 2], k % 3);
        }
        if (before == null) {
            turns = new int[x.length];
        } else {
            turn(cell, s);
        }
        before = s;
        for (int k = 0; k < x.length; k++) {
            if (turns[k] != 0) {
                for (int axis = 0; axis < 3; axis++) {
                    continued[k - k % 3 + axis] += turns[k] * cell.vector(k % 3, axis);
                }
            }
        }
        return new Structure(cell, frame.species(), continued, frame.velocities(), frame.labels(), frame.info(),
                frame.columns());
    }

    private void turn(Cell cell, double[] s) {
        if (s.length != before.length) {
            throw new IllegalArgumentException("the frame has " + s.length / 3 + " atoms, the one before it "
                    + before.length / 3 + "; expected the same atoms in the same order");
        }
        for (int k = 0; k < s.length; k++) {
            if (cell.isPeriodic(k % 3)) {
                double move = s[k] - before[k];
                int fold = (int) -Math.rint(move);
                folds += fold == 0 ? 0 : 1;
                turns[k] += fold;
                largestMove = Math.max(largestMove, Math.abs(move + fold));
            }
        }
    }

    /** How often a jump by a lattice vector was taken out. */
    public long folds() {
        return folds;
    }

    /**
     * Largest move of an atom between two frames, as share of a lattice vector: near 0.5 the shortest way need not be the
     * one that was taken.
     */
    public double largestMove() {
        return largestMove;
    }
}
