package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.model.bec.moments.BlockMoments;
import org.zstar.model.bec.moments.MessageKernel;
import org.zstar.networks.AtomBlocks;

/**
 * What is computed for a block of atoms of one element: moments, messages, moments weighted by the messages of neighbours, the
 * vector of all moments, and derivative products. Messages of all atoms are stored atom by atom. For one thread.
 */
final class BlockWork {
    private static final int LANES = BlockLoops.LANES;

    private final int components;
    private final int numbers;
    private final int[] channels;
    private final BlockMoments block;
    private final MessageKernel[] kernels;
    /** Null without messages. */
    private final ScalarNetwork messages;
    private final LocalNetwork network;
    /** Moments of both kinds, their changes, and adjoints of both. */
    private final double[] joint;
    private final double[] jointChange;
    private final double[] jointBar;
    private final double[] jointChangeBar;
    private final double[] change;
    private final double[] vector;
    private final double[] one;
    private final double[] oneChange;
    /** The derivative with respect to a strain, which is not used. */
    private final double[] strain = new double[9];
    private int[] atoms;
    private int from;
    private int count;

    BlockWork(EquivariantForm form, BlockLoops loops) {
        NetworkShape shape = form.shape(), sender = form.messageShape();
        components = shape.components;
        numbers = sender == null ? 0 : sender.outputs();
        channels = new int[] {form.moments().channels(), form.messageChannels()};
        block = new BlockMoments(form.moments(), loops);
        kernels = new MessageKernel[sender == null ? 0 : LANES];
        Arrays.setAll(kernels, k -> new MessageKernel(form.messages().get().basis(form.moments()), numbers));
        messages = sender == null ? null : new ScalarNetwork(sender, loops);
        network = new LocalNetwork(shape, loops);
        joint = new double[shape.moments() * LANES];
        jointChange = new double[joint.length];
        jointBar = new double[joint.length];
        jointChangeBar = new double[joint.length];
        change = new double[form.moments().size() * LANES];
        vector = new double[LANES];
        one = new double[components * channels[1]];
        oneChange = new double[one.length];
    }

    LocalNetwork network() {
        return network;
    }

    ScalarNetwork messages() {
        return messages;
    }

    /** Both kinds of moments, after {@link #evaluate}. */
    double[] moments() {
        return joint;
    }

    /** The moments of neighbours that all count alike. */
    double[] plainMoments() {
        return block.moments();
    }

    /** Takes in the neighbours of the atoms of a block. */
    void load(Geometry at, AtomBlocks blocks, int b) {
        atoms = blocks.atoms();
        from = blocks.from(b);
        count = blocks.count(b);
        block.load(at, atoms, from, count);
    }

    /** After {@link #load}: takes in the neighbours that send messages, as {@link #evaluate} and what follows it need. */
    void loadSenders(Geometry at) {
        for (int lane = 0; lane < count && numbers > 0; lane++) {
            kernels[lane].load(at, atoms[from + lane]);
        }
    }

    /** Makes the messages of the atoms. */
    void send(double[] theta, double[] h) {
        messages.evaluate(theta, block.moments());
        write(messages.outputs(), h);
    }

    private void write(double[] outputs, double[] h) {
        for (int lane = 0; lane < count; lane++) {
            for (int c = 0; c < numbers; c++) {
                h[atoms[from + lane] * numbers + c] = outputs[c * LANES + lane];
            }
        }
    }

    private void read(double[] h, double[] target) {
        Arrays.fill(target, 0);
        for (int lane = 0; lane < count; lane++) {
            for (int c = 0; c < numbers; c++) {
                target[c * LANES + lane] = h[atoms[from + lane] * numbers + c];
            }
        }
    }

    /** Evaluates the vectors, given the messages of all atoms. */
    void evaluate(double[] theta, double[] h) {
        Arrays.fill(joint, 0);
        placePlain(block.moments(), joint);
        for (int lane = 0; lane < count && numbers > 0; lane++) {
            kernels[lane].moments(h, one);
            placeWeighted(one, joint, lane);
        }
        network.evaluate(theta, joint);
    }

    /** After {@link #evaluate}: e·m of each atom. */
    void output(double[] e, double[] values) {
        for (int lane = 0; lane < count; lane++) {
            values[atoms[from + lane]] = 0;
        }
        for (int x = 0; x < 3; x++) {
            network.output(x, vector, 0);
            for (int lane = 0; lane < count; lane++) {
                values[atoms[from + lane]] += e[x] * vector[lane];
            }
        }
    }

    private void placePlain(double[] a, double[] target) {
        int all = (channels[0] + channels[1]) * LANES, own = channels[0] * LANES;
        for (int m = 0; m < components; m++) {
            System.arraycopy(a, m * own, target, m * all, own);
        }
    }

    private void placeWeighted(double[] a, double[] target, int lane) {
        for (int m = 0; m < components; m++) {
            int at = (m * (channels[0] + channels[1]) + channels[0]) * LANES + lane;
            for (int k = 0; k < channels[1]; k++) {
                target[at + k * LANES] = a[m * channels[1] + k];
            }
        }
    }

    private double[] plain(double[] from) {
        double[] target = block.clearedAdjoint();
        int all = (channels[0] + channels[1]) * LANES, own = channels[0] * LANES;
        for (int m = 0; m < components; m++) {
            System.arraycopy(from, m * all, target, m * own, own);
        }
        return target;
    }

    private void weighted(double[] from, int lane, double[] target) {
        for (int m = 0; m < components; m++) {
            int at = (m * (channels[0] + channels[1]) + channels[0]) * LANES + lane;
            for (int k = 0; k < channels[1]; k++) {
                target[m * channels[1] + k] = from[at + k * LANES];
            }
        }
    }

    /**
     * After {@link #evaluate}: adds ∂(e·m)/∂u to a gradient of 3N numbers.
     *
     * @param pairMessages ∂(e·m)/∂h of the neighbour for each pair, overwritten within the reach of messages
     */
    void addAdjoint(double[] theta, double[] e, double[] h, double[] gradient, double[] pairMessages) {
        Arrays.fill(jointBar, 0);
        network.addAdjoint(theta, e, jointBar);
        block.pullBack(plain(jointBar), gradient, strain);
        for (int lane = 0; lane < count && numbers > 0; lane++) {
            weighted(jointBar, lane, one);
            kernels[lane].pullBack(h, one, gradient, pairMessages);
        }
    }

    /** After {@link #send}: adds what the adjoints of the messages give to a gradient of 3N numbers. */
    void addMessageAdjoint(double[] theta, double[] hBar, double[] gradient) {
        read(hBar, messages.outputAdjoints());
        Arrays.fill(messages.bBar, 0);
        double[] adjoint = block.clearedAdjoint();
        messages.addAdjoint(theta, adjoint);
        block.pullBack(adjoint, gradient, strain);
    }

    /** Changes of the moments under a displacement, and of the messages. */
    void displace(double[] theta, double[] displacement, double[] dh) {
        block.pushForward(displacement, change);
        if (messages != null) {
            messages.change(theta, change);
            write(messages.outputChanges(), dh);
        }
    }

    /**
     * After {@link #displace} for all blocks: adds the gradient of Σ (change of m_x + weight · m_x), and its derivatives with
     * respect to messages and their changes.
     */
    void addParameterGradient(double[] theta, double[] displacement, int x, double weight, Messages of, double[] gradient) {
        Arrays.fill(jointChange, 0);
        placePlain(change, jointChange);
        for (int lane = 0; lane < count && numbers > 0; lane++) {
            kernels[lane].pushForward(displacement, of.h, of.dh, one);
            placeWeighted(one, jointChange, lane);
        }
        network.addParameterGradient(theta, joint, jointChange, x, weight, gradient);
        if (numbers > 0) {
            Arrays.fill(jointBar, 0);
            Arrays.fill(jointChangeBar, 0);
            network.addMomentGradient(theta, jointBar, jointChangeBar);
            for (int lane = 0; lane < count; lane++) {
                weighted(jointBar, lane, one);
                weighted(jointChangeBar, lane, oneChange);
                kernels[lane].addMessageAdjoints(displacement, one, oneChange, of.hBar, of.dhBar);
            }
        }
    }

    /** After {@link #addParameterGradient} for all blocks: adds the gradient of the networks that make messages. */
    void addMessageGradient(double[] theta, Messages of, double[] gradient) {
        read(of.hBar, messages.outputAdjoints());
        read(of.dhBar, messages.outputChangeAdjoints());
        Arrays.fill(messages.bBar, 0);
        Arrays.fill(messages.dbBar, 0);
        messages.addParameterGradient(theta, block.moments(), change, gradient);
    }
}
