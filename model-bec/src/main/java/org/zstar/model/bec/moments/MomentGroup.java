package org.zstar.model.bec.moments;

import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockGeometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.CutoffType;
import org.zstar.kernels.Monomials;
import org.zstar.kernels.SparseMap;
import org.zstar.kernels.TensorLoops;

/**
 * The radial functions of one cutoff around eight atoms at a time: sums over neighbours of monomials of the unit vectors, from
 * which all moments follow linearly, and their gradients. Sums are those of a species of neighbours after the other (by atomic
 * number), function by function, monomial by monomial. For one thread.
 */
final class MomentGroup {
    private static final int LANES = BlockLoops.LANES;

    private final BlockGeometry at;
    private final TensorLoops loops;
    private final double cutoff;
    private final int functions;
    private final int degree;
    private final int species;
    /** Per neighbour the functions and their derivatives. */
    private double[] g = {};
    private double[] dg = {};

    /**
     * @param loops for one thread
     * @param species atomic numbers, ascending
     * @param cutoff in Å
     * @param functions number of radial functions
     * @param rank largest rank of the moments that are wanted
     */
    MomentGroup(BlockLoops loops, int[] species, double cutoff, int functions, int rank) {
        this.loops = loops.tensors();
        this.cutoff = cutoff;
        this.functions = functions;
        this.species = species.length;
        degree = Math.max(2, rank);
        at = new BlockGeometry(loops, species, CutoffType.POLYNOMIAL_2, 0, cutoff);
    }

    /** Sums of a radial function and a species. */
    private int monomials() {
        return TensorLoops.moments(degree);
    }

    /** Number of sums. */
    int size() {
        return species * functions * monomials();
    }

    /** Index of the first sum of a radial function and a species. */
    int first(int which, int function) {
        return (which * functions + function) * monomials();
    }

    /** Adds to a row of a map of the sums {@code factor} times that of x^a y^b z^c, which may be of any lower degree. */
    void add(SparseMap.Builder map, int row, int first, int a, int b, int c, double factor) {
        if (a + b + c >= degree - 1) {
            map.add(row, first + Monomials.index(a, b, c) - Monomials.offset(degree - 1), factor);
        } else {
            // x² + y² + z² = 1
            add(map, row, first, a + 2, b, c, factor);
            add(map, row, first, a, b + 2, c, factor);
            add(map, row, first, a, b, c + 2, factor);
        }
    }

    /** How often a component of the symmetric tensor that a sum belongs to stands in that tensor. */
    double multiplicity(int sum) {
        int wanted = sum % monomials() + Monomials.offset(degree - 1);
        double[] found = {0};
        for (int d = degree - 1; d <= degree; d++) {
            Monomials.forEach(d, (m, a, b, c) -> found[0] += m == wanted ? Monomials.multinomial(a, b, c) : 0);
        }
        return found[0];
    }

    /** Takes in the neighbours of some atoms. */
    void load(Geometry geometry, int[] atoms, int from, int count) {
        at.load(geometry, atoms, from, count);
        int length = functions * at.f.length;
        if (g.length < length) {
            g = new double[length];
            dg = new double[length];
        }
        loops.sines(at.neighbours.end(), functions, cutoff, at.neighbours.r, at.neighbours.inverse, at.f, at.slope, g, dg);
    }

    /** Writes the sums. */
    void sums(double[] sums, int to) {
        int[] start = at.neighbours.start;
        for (int s = 0; s < species; s++) {
            loops.moments(start[s], start[s + 1], functions, degree, at.neighbours.n, g, sums, to + LANES * first(s, 0));
        }
    }

    /**
     * Adds the gradient of a weighted sum of the sums with respect to positions, and to a strain.
     *
     * @param c weights over multiplicities
     */
    void pullBack(double[] c, int from, double[] gradient, double[] virial) {
        int[] start = at.neighbours.start;
        at.clearGradient();
        for (int s = 0; s < species; s++) {
            loops.addGradients(start[s], start[s + 1], functions, degree, at.neighbours.n, at.neighbours.inverse, g, dg, c,
                    from + LANES * first(s, 0), at.u, at.gradient);
        }
        at.loops.addRadial(0, at.neighbours.end(), at.u, at.neighbours.n, at.gradient);
        at.sumGradient(gradient, virial);
    }
}
