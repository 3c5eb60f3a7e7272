package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.model.bec.moments.MessageSum;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SquaredErrors;

/**
 * The loss of one structure and its gradient, for one thread. With r = ∂M/∂u − target and D = ∂loss/∂r held fixed, the
 * gradient is that of the change of M under the displacement D: moments and messages are pushed forward along D, and the networks
 * give the parameter gradient of the directional derivative.
 */
final class FrameWork {
    private static final double[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private final EquivariantForm form;
    private final int[] lanes;
    private final int numbers;
    private final BlockLoops loops;
    private final double[] m = new double[BlockLoops.LANES];
    private final Messages messages = new Messages();
    private double[] pairMessages = new double[0];
    private final double[][] slope = new double[3][0];
    private BlockWork[] works = new BlockWork[0];
    private AtomBlocks blocks;

    FrameWork(EquivariantForm form, BlockLoops loops) {
        this.form = form;
        this.loops = loops;
        lanes = new int[form.moments().elements().size()];
        Arrays.fill(lanes, BlockLoops.LANES);
        numbers = form.messages().map(MessageForm::numbers).orElse(0);
    }

    /**
     * Evaluates a structure.
     *
     * @param theta parameters per element, then those of the networks that make messages
     * @param chargeCost what a squared error of a component of Z costs
     * @param valueCost what a squared error of a component of M costs
     * @param gradient as the parameters, added to; null where it is not wanted
     * @param errors overwritten
     * @return the loss
     */
    double evaluate(Sample sample, Geometry at, double[][] theta, double chargeCost, double valueCost, double[][] gradient,
            SquaredErrors errors) {
        double[] total = differentiate(at, theta);
        errors.clear();
        double loss = 0;
        double[] valueSlope = new double[3];
        for (int x = 0; x < 3; x++) {
            double squares = 0;
            for (int k = 0; k < slope[x].length; k++) {
                double error = slope[x][k] - sample.gradients()[x][k];
                squares += error * error;
                slope[x][k] = 2 * chargeCost * error;
            }
            errors.addGradients(squares, slope[x].length);
            loss += chargeCost * squares;
            if (valueCost > 0) {
                double error = total[x] - sample.values()[x];
                errors.addValue(error);
                loss += valueCost * error * error;
                valueSlope[x] = 2 * valueCost * error;
            }
        }
        if (gradient != null) {
            addParameterGradient(theta, valueSlope, gradient);
        }
        return loss;
    }

    /** Takes in the neighbours of all atoms, and makes the messages. */
    void load(Geometry at, double[][] theta) {
        if (blocks == null || !blocks.fit(at.species())) {
            blocks = new AtomBlocks(at.species(), form.moments().species(), lanes);
        }
        messages.reserve(numbers * at.size());
        int old = works.length;
        works = Arrays.copyOf(works, Math.max(old, blocks.size()));
        for (int b = old; b < works.length; b++) {
            works[b] = new BlockWork(form, loops);
        }
        for (int b = 0; b < blocks.size(); b++) {
            works[b].load(at, blocks, b);
            works[b].loadSenders(at);
            if (numbers > 0) {
                works[b].send(theta[sender(b)], messages.h);
            }
        }
    }

    /** The element of a block. */
    private int element(int b) {
        return blocks.network(b);
    }

    /** Index of the parameters with which the atoms of a block make messages. */
    private int sender(int b) {
        return lanes.length + element(b);
    }

    /** What to do with the block of an element after its vectors are evaluated. */
    interface Visitor {
        void visit(int element, int count, BlockWork block);
    }

    /** After {@link #load}: evaluates the vectors of all atoms. */
    void evaluate(double[][] theta, Visitor visitor) {
        for (int b = 0; b < blocks.size(); b++) {
            works[b].evaluate(theta[element(b)], messages.h);
            visitor.visit(element(b), blocks.count(b), works[b]);
        }
    }

    /** First pass: gradients of the sum of the vectors, and the sum. */
    private double[] differentiate(Geometry at, double[][] theta) {
        double[] total = new double[3];
        load(at, theta);
        evaluate(theta, (element, count, block) -> {
            for (int x = 0; x < 3; x++) {
                block.network().output(x, m, 0);
                for (int lane = 0; lane < count; lane++) {
                    total[x] += m[lane];
                }
            }
        });
        if (pairMessages.length < at.neighbours().pairs() * numbers) {
            pairMessages = new double[at.neighbours().pairs() * numbers];
        }
        Arrays.fill(pairMessages, 0);
        for (int x = 0; x < 3; x++) {
            slope[x] = slope[x].length == 3 * at.size() ? slope[x] : new double[3 * at.size()];
            Arrays.fill(slope[x], 0);
            for (int b = 0; b < blocks.size(); b++) {
                works[b].addAdjoint(theta[element(b)], AXES[x], messages.h, slope[x], pairMessages);
            }
            if (numbers > 0) {
                for (int i = 0; i < at.size(); i++) {
                    MessageSum.gather(at.neighbours(), pairMessages, numbers, i, messages.hBar);
                }
                for (int b = 0; b < blocks.size(); b++) {
                    works[b].addMessageAdjoint(theta[sender(b)], messages.hBar, slope[x]);
                }
            }
        }
        return total;
    }

    private void addParameterGradient(double[][] theta, double[] valueSlope, double[][] gradient) {
        for (int x = 0; x < 3; x++) {
            for (int b = 0; b < blocks.size(); b++) {
                works[b].displace(numbers > 0 ? theta[sender(b)] : null, slope[x], messages.dh);
            }
            messages.clearAdjoints();
            for (int b = 0; b < blocks.size(); b++) {
                works[b].addParameterGradient(theta[element(b)], slope[x], x, valueSlope[x], messages, gradient[element(b)]);
            }
            for (int b = 0; b < blocks.size() && numbers > 0; b++) {
                works[b].addMessageGradient(theta[sender(b)], messages, gradient[sender(b)]);
            }
        }
    }
}
