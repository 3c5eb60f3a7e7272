package org.zstar.kernels;

/**
 * The neighbours of a block as pair loops see them, all in lane vectors.
 *
 * @param start first number of each species' slots, and the end
 * @param n unit vectors
 * @param r distances in Å
 * @param inverse their inverses
 * @param live 1 for neighbours, 0 for what fills up, which comes last within a species
 * @param f cutoff function
 * @param slope its derivative in 1/Å
 */
public record PairBlock(int[] start, BlockLoops.Directions n, double[] r, double[] inverse, double[] live, double[] f,
                        double[] slope) { }
