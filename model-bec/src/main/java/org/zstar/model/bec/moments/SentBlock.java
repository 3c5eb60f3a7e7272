package org.zstar.model.bec.moments;

import java.util.Arrays;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.MessageLoops;

/** The products with moments of what neighbours send, of eight atoms of one element at a time. For one thread. */
final class SentBlock {
    private static final int LANES = BlockLoops.LANES;

    private final BlockLoops loops;
    private final MessageLoops messages;
    private final int numbers;
    /** Whether the neighbours and their functions are those of the other moments. */
    private final boolean shared;
    private final RadialShell shell;
    private final MessageLoops.Counts counts;
    /** First number of each species' channels in a term. */
    private final int[] first;
    private final int stride;
    /** Terms of the loops, and the coefficients s behind them. */
    private final double[] coefficients;
    private final double[] sums;
    private final double[] value = new double[LANES];
    /** What the neighbours send, and the derivatives with respect to it. */
    private double[] h = {};
    private double[] hBar = {};
    private double[] direction;

    /** @param basis all moments @param near neighbours within the cutoff */
    SentBlock(MomentBasis basis, RadialShell near, BlockLoops loops) {
        this.loops = loops;
        messages = loops.messages();
        numbers = basis.messages();
        int[] species = Arrays.stream(basis.species()).sorted().toArray();
        shared = basis.sentCutoff() == basis.cutoff() && basis.sentFunctions() <= basis.radialFunctions();
        shell = shared ? near : new RadialShell(loops, species, basis.sentCutoff(), basis.sentFunctions());
        counts = new MessageLoops.Counts(shell.functions, basis.sentFunctions(), numbers);
        int row = LANES * basis.sentFunctions() * numbers;
        first = Arrays.stream(species).map(z -> row * basis.elements().indexOf(Elements.symbol(z))).toArray();
        stride = row * species.length;
        coefficients = new double[ProductForm.SENT_TERMS * stride];
        sums = new double[coefficients.length];
    }

    /** Takes in the atoms and what all atoms send. */
    void load(Geometry at, int[] atoms, int from, int count, double[] sent) {
        if (!shared) {
            shell.load(at, atoms, from, count);
        }
        int length = numbers * shell.at.f.length;
        if (h.length < length) {
            h = new double[length];
            hBar = new double[length];
        }
        shell.at.neighbours.gather(sent, numbers, 0, numbers, h);
    }

    /** Adds the sum of the products along the direction for which a vector was evaluated to a value per lane. */
    void addTo(AtomVector vector, double[] e, double[] values) {
        direction = e;
        vector.sentCoefficients(coefficients);
        double x = e[0], y = e[1], z = e[2];
        double[] b = coefficients;
        for (int k = 0; k < stride; k++) {
            // s A'_1 counts along e, and A'_2 has no trace
            double s = b[MessageLoops.TERMS * stride + k];
            b[k] -= (x * b[4 * stride + k] + y * b[5 * stride + k] + z * b[6 * stride + k]) / 3;
            b[stride + k] += x * s;
            b[2 * stride + k] += y * s;
            b[3 * stride + k] += z * s;
        }
        int[] start = shell.at.neighbours.start;
        for (int s = 0; s < first.length; s++) {
            messages.sums(start[s], start[s + 1], counts, shell.at.neighbours.n, e, shell.g, h, sums, first[s], stride);
        }
        loops.dot(0, MessageLoops.TERMS * stride, coefficients, sums, value, 0);
        for (int lane = 0; lane < LANES; lane++) {
            values[lane] += value[lane];
        }
    }

    /** After {@link #addTo}: gives the vector the derivatives with respect to its coefficients. */
    void addAdjoint(AtomVector vector) {
        double x = direction[0], y = direction[1], z = direction[2];
        double[] b = sums;
        for (int k = 0; k < stride; k++) {
            b[MessageLoops.TERMS * stride + k] = x * b[stride + k] + y * b[2 * stride + k] + z * b[3 * stride + k];
            double third = b[k] / 3;
            b[4 * stride + k] -= x * third;
            b[5 * stride + k] -= y * third;
            b[6 * stride + k] -= z * third;
        }
        vector.addSent(sums);
    }

    /**
     * After {@link #addTo}: adds its derivatives with fixed other moments to those of positions, or leaves them with the
     * neighbours within the cutoff where it shares these, and to those of what all atoms send.
     */
    void addGradient(double[] sentAdjoints, double[] gradient, double[] virial) {
        int[] start = shell.at.neighbours.start;
        for (int s = 0; s < first.length; s++) {
            messages.addGradients(start[s], start[s + 1], counts, shell.at.neighbours.n, shell.at.neighbours.inverse, direction,
                    shell.g, shell.dg, h, coefficients, first[s], stride, shell.at.u, shell.at.gradient, hBar);
        }
        shell.at.neighbours.scatter(hBar, numbers, sentAdjoints);
        if (!shared) {
            shell.addGradient(gradient, virial);
        }
    }
}
