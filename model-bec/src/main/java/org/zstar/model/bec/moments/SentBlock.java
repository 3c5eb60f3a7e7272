package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.MessageLoops;

/** The products with moments of what neighbours send, of eight atoms of one element at a time. For one thread. */
final class SentBlock {
    private static final int LANES = BlockLoops.LANES;

    private final MomentBasis own;
    private final List<SentForm> forms;
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
    private final double[] inputs;
    private final double[] inputAdjoints;
    private final double[] coefficients;
    private final double[] sums;
    private final double[] value = new double[LANES];
    /** What the neighbours send, and the derivatives with respect to it. */
    private double[] h = {};
    private double[] hBar = {};
    private SentForm form;
    private double[] a;
    private double[] direction;

    /** @param basis all moments @param forms by element @param near neighbours within the cutoff */
    SentBlock(MomentBasis basis, List<SentForm> forms, RadialShell near, BlockLoops loops) {
        own = basis.own();
        this.forms = forms;
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
        coefficients = new double[MessageLoops.TERMS * stride];
        sums = new double[coefficients.length];
        inputs = new double[LANES * forms.get(0).coefficients().columns()];
        inputAdjoints = new double[inputs.length];
    }

    /** Takes in the atoms, what all atoms send, and the other moments, which are not modified. @param element their element */
    void load(Geometry at, int[] atoms, int from, int count, int element, double[] sent, double[] moments) {
        form = forms.get(element);
        a = moments;
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

    /** Adds the sum of the products along a direction to a value per lane. */
    void addTo(double[] e, double[] values) {
        direction = e;
        int few = form.channels().length;
        for (int k = 0; k < few; k++) {
            for (int lane = 0; lane < LANES; lane++) {
                input(k, few, lane);
            }
        }
        loops.apply(form.coefficients(), inputs, coefficients);
        int[] start = shell.at.neighbours.start;
        for (int s = 0; s < first.length; s++) {
            messages.sums(start[s], start[s + 1], counts, shell.at.neighbours.n, e, shell.g, h, sums, first[s], stride);
        }
        loops.apply(form.inputs(), sums, inputAdjoints);
        loops.dot(0, inputs.length, inputs, inputAdjoints, value, 0);
        for (int lane = 0; lane < LANES; lane++) {
            values[lane] += value[lane];
        }
    }

    private int moment(int rank, int component, int k, int lane) {
        return LANES * (own.offset(rank) + component * own.channels() + form.channels()[k]) + lane;
    }

    private void input(int k, int few, int lane) {
        int at = LANES * k + lane, step = LANES * few;
        double along = 0;
        for (int x = 0; x < 3; x++) {
            double vector = a[moment(1, x, k, lane)], turned = 0;
            for (int y = 0; y < 3 && own.maxRank() > 1; y++) {
                turned += direction[y] * a[moment(2, Tensors.raised(1, x, y), k, lane)];
            }
            along += direction[x] * vector;
            inputs[at + step * (1 + 2 * x)] = direction[x] * a[moment(0, 0, k, lane)];
            inputs[at + step * (2 + 2 * x)] = turned;
            inputs[at + step * (7 + x)] = vector;
        }
        inputs[at] = along;
    }

    /** After {@link #addTo}: adds its derivatives with respect to the other moments. */
    void addAdjoint(double[] lambda) {
        int few = form.channels().length;
        for (int k = 0; k < few; k++) {
            for (int lane = 0; lane < LANES; lane++) {
                int at = LANES * k + lane, step = LANES * few;
                for (int x = 0; x < 3; x++) {
                    lambda[moment(0, 0, k, lane)] += direction[x] * inputAdjoints[at + step * (1 + 2 * x)];
                    lambda[moment(1, x, k, lane)] += direction[x] * inputAdjoints[at] + inputAdjoints[at + step * (7 + x)];
                    for (int y = 0; y < 3 && own.maxRank() > 1; y++) {
                        lambda[moment(2, Tensors.raised(1, x, y), k, lane)] += direction[y]
                                * inputAdjoints[at + step * (2 + 2 * x)];
                    }
                }
            }
        }
    }

    /**
     * After {@link #addTo}: adds its derivatives with fixed other moments to those of positions, or leaves them with the neighbours
     * within the cutoff where it shares these, and to those of what all atoms send.
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
