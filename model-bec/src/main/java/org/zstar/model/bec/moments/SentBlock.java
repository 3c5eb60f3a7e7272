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
    /** Per channel of the other moments that takes part: where A_0 and A_1 begin, and the nine components of A_2. */
    private final int[][] places;
    private final int[][] higher;
    private final int step;
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
        int[] channels = forms.get(0).channels();
        step = LANES * channels.length;
        places = new int[channels.length][1 + 3];
        higher = new int[channels.length][basis.maxRank() > 1 ? 9 : 0];
        for (int k = 0; k < channels.length; k++) {
            int channel = channels[k];
            Arrays.setAll(places[k], m -> place(basis.own(), m == 0 ? 0 : 1, m == 0 ? 0 : m - 1, channel));
            Arrays.setAll(higher[k], m -> place(basis.own(), 2, Tensors.component(m / 3, m % 3), channel));
        }
    }

    private static int place(MomentBasis own, int rank, int component, int channel) {
        return LANES * (own.offset(rank) + component * own.channels() + channel);
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
        for (int k = 0; k < places.length; k++) {
            input(k);
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

    private void input(int k) {
        int[] from = places[k], second = higher[k];
        double ex = direction[0], ey = direction[1], ez = direction[2];
        for (int at = LANES * k, lane = 0; lane < LANES; at++, lane++) {
            double density = a[from[0] + lane], x = a[from[1] + lane], y = a[from[2] + lane], z = a[from[3] + lane];
            inputs[at] = ex * x + ey * y + ez * z;
            inputs[at + step] = ex * density;
            inputs[at + 3 * step] = ey * density;
            inputs[at + 5 * step] = ez * density;
            inputs[at + 7 * step] = x;
            inputs[at + 8 * step] = y;
            inputs[at + 9 * step] = z;
            for (int axis = 0; axis < second.length; axis += 3) {
                inputs[at + (2 + 2 * axis / 3) * step] = ex * a[second[axis] + lane] + ey * a[second[axis + 1] + lane]
                        + ez * a[second[axis + 2] + lane];
            }
        }
    }

    /** After {@link #addTo}: adds its derivatives with respect to the other moments. */
    void addAdjoint(double[] lambda) {
        for (int k = 0; k < places.length; k++) {
            int[] to = places[k], second = higher[k];
            double ex = direction[0], ey = direction[1], ez = direction[2];
            for (int at = LANES * k, lane = 0; lane < LANES; at++, lane++) {
                double along = inputAdjoints[at];
                lambda[to[0] + lane] += ex * inputAdjoints[at + step] + ey * inputAdjoints[at + 3 * step]
                        + ez * inputAdjoints[at + 5 * step];
                lambda[to[1] + lane] += ex * along + inputAdjoints[at + 7 * step];
                lambda[to[2] + lane] += ey * along + inputAdjoints[at + 8 * step];
                lambda[to[3] + lane] += ez * along + inputAdjoints[at + 9 * step];
                for (int axis = 0; axis < second.length; axis += 3) {
                    double turned = inputAdjoints[at + (2 + 2 * axis / 3) * step];
                    lambda[second[axis] + lane] += ex * turned;
                    lambda[second[axis + 1] + lane] += ey * turned;
                    lambda[second[axis + 2] + lane] += ez * turned;
                }
            }
        }
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
