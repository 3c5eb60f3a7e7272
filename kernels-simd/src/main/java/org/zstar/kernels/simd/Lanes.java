package org.zstar.kernels.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vectors that all loops use. A block of eight atoms takes one vector of eight numbers, two of four or four of two:
 * loops run over parts of the eight lanes outside and over the slots inside, so every lane sees the same operations in the
 * same order whatever the width. Vectors stay within one method: a helper that takes or returns them may be compiled on its
 * own, and then passes them through memory.
 */
final class Lanes {
    /** Atoms per block. */
    static final int BLOCK = 8;
    /** The widest vectors of this machine, at most a block. A constant, as the compiler needs it. */
    static final VectorSpecies<Double> SPECIES = species();
    /** Numbers in a vector; divides a block. */
    static final int WIDTH = SPECIES.length();

    private Lanes() { }

    private static VectorSpecies<Double> species() {
        int bits = Math.min(DoubleVector.SPECIES_PREFERRED.vectorBitSize(), Double.SIZE * BLOCK);
        return DoubleVector.SPECIES_PREFERRED.withShape(VectorShape.forBitSize(bits));
    }

    /** Whether vectors become instructions: the optimising compiler is on and vectors have at least four numbers. */
    static boolean areFast() {
        String mode = System.getProperty("java.vm.info", "");
        return mode.contains("mixed mode") && !mode.contains("emulated-client") && WIDTH >= 4;
    }

    /** For the description of a run. */
    static String description() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }
}
