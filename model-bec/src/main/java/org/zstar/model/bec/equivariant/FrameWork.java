package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.model.bec.moments.MomentBlock;
import org.zstar.networks.AtomBlocks;
import org.zstar.networks.PairSums;
import org.zstar.networks.training.Sample;
import org.zstar.networks.training.SquaredErrors;

/**
 * The loss of one structure and its gradient, for one thread. With r = ∂M/∂u − target and D = ∂loss/∂r held fixed, the
 * gradient is that of the change of M under the displacement D: moments are pushed forward along D, and the networks give
 * the parameter gradient of the directional derivative.
 */
final class FrameWork {
    private static final double[][] AXES = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private final NetworkShape shape;
    private final int[] lanes;
    private final LocalNetwork network;
    private final MomentBlock block;
    private final PairSums[] pairs = {new PairSums(), new PairSums(), new PairSums()};
    private final double[] da;
    private final double[] m;
    private double[][] slope = new double[3][0];

    FrameWork(NetworkShape shape, int width) {
        this.shape = shape;
        lanes = new int[shape.basis.species().length];
        Arrays.fill(lanes, width);
        network = new LocalNetwork(shape, width);
        block = new MomentBlock(shape.basis, width);
        da = new double[shape.basis.size() * width];
        m = new double[width];
    }

    /**
     * Evaluates a structure.
     *
     * @param theta parameters per element
     * @param chargeCost what a squared error of a component of Z costs
     * @param valueCost what a squared error of a component of M costs
     * @param gradient per element, added to; null where it is not wanted
     * @param errors overwritten
     * @return the loss
     */
    double evaluate(Sample sample, Geometry at, double[][] theta, double chargeCost, double valueCost, double[][] gradient,
            SquaredErrors errors) {
        AtomBlocks blocks = new AtomBlocks(at.species(), shape.basis.species(), lanes);
        double[] total = differentiate(at, blocks, theta);
        errors.clear();
        double loss = 0;
        double[] valueSlope = new double[3];
        for (int x = 0; x < 3; x++) {
            Arrays.fill(slope[x], 0);
            pairs[x].addGradient(at, 1, slope[x], 3, 0);
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
            addParameterGradient(at, blocks, theta, valueSlope, gradient);
        }
        return loss;
    }

    /** First pass: gradients of the pairs, and the sum of the vectors. */
    private double[] differentiate(Geometry at, AtomBlocks blocks, double[][] theta) {
        double[] total = new double[3];
        for (int x = 0; x < 3; x++) {
            pairs[x].reserve(at.neighbours().pairs());
            if (slope[x].length != 3 * at.size()) {
                slope[x] = new double[3 * at.size()];
            }
        }
        for (int b = 0; b < blocks.size(); b++) {
            int from = blocks.from(b), count = blocks.count(b);
            double[] parameters = theta[blocks.network(b)];
            block.load(at, blocks.atoms(), from, count, network.lanes());
            network.evaluate(parameters, block.moments());
            for (int x = 0; x < 3; x++) {
                network.output(x, m, 0);
                for (int lane = 0; lane < count; lane++) {
                    total[x] += m[lane];
                }
                double[] adjoint = block.clearedAdjoint();
                network.addAdjoint(parameters, AXES[x], adjoint);
                pairs[x].clear(at.neighbours().first(), blocks.atoms(), from, count);
                block.pullBack(adjoint, pairs[x].gradient());
            }
        }
        return total;
    }

    private void addParameterGradient(Geometry at, AtomBlocks blocks, double[][] theta, double[] valueSlope,
            double[][] gradient) {
        for (int b = 0; b < blocks.size(); b++) {
            int element = blocks.network(b);
            block.load(at, blocks.atoms(), blocks.from(b), blocks.count(b), network.lanes());
            network.evaluate(theta[element], block.moments());
            for (int x = 0; x < 3; x++) {
                block.pushForward(slope[x], da);
                network.addParameterGradient(theta[element], block.moments(), da, x, valueSlope[x], gradient[element]);
            }
        }
    }
}
