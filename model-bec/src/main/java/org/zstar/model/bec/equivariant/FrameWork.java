package org.zstar.model.bec.equivariant;

import java.util.Arrays;
import org.zstar.api.force.Geometry;
import org.zstar.kernels.BlockLoops;
import org.zstar.model.bec.moments.BlockMoments;
import org.zstar.networks.AtomBlocks;
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
    private final BlockMoments block;
    private final double[] da;
    private final double[] m;
    private final double[][] slope = new double[3][0];
    /** The derivative with respect to a strain, which is not used. */
    private final double[] strain = new double[9];

    FrameWork(NetworkShape shape, BlockLoops loops) {
        this.shape = shape;
        lanes = new int[shape.basis.species().length];
        Arrays.fill(lanes, BlockLoops.LANES);
        network = new LocalNetwork(shape, loops);
        block = new BlockMoments(shape.basis, loops);
        da = new double[shape.basis.size() * BlockLoops.LANES];
        m = new double[BlockLoops.LANES];
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

    /** First pass: gradients of the sum of the vectors, and the sum. */
    private double[] differentiate(Geometry at, AtomBlocks blocks, double[][] theta) {
        double[] total = new double[3];
        for (int x = 0; x < 3; x++) {
            if (slope[x].length != 3 * at.size()) {
                slope[x] = new double[3 * at.size()];
            }
            Arrays.fill(slope[x], 0);
        }
        for (int b = 0; b < blocks.size(); b++) {
            int from = blocks.from(b), count = blocks.count(b);
            double[] parameters = theta[blocks.network(b)];
            block.load(at, blocks.atoms(), from, count);
            network.evaluate(parameters, block.moments());
            for (int x = 0; x < 3; x++) {
                network.output(x, m, 0);
                for (int lane = 0; lane < count; lane++) {
                    total[x] += m[lane];
                }
                double[] adjoint = block.clearedAdjoint();
                network.addAdjoint(parameters, AXES[x], adjoint);
                block.pullBack(adjoint, slope[x], strain);
            }
        }
        return total;
    }

    private void addParameterGradient(Geometry at, AtomBlocks blocks, double[][] theta, double[] valueSlope,
            double[][] gradient) {
        for (int b = 0; b < blocks.size(); b++) {
            int element = blocks.network(b);
            block.load(at, blocks.atoms(), blocks.from(b), blocks.count(b));
            network.evaluate(theta[element], block.moments());
            for (int x = 0; x < 3; x++) {
                block.pushForward(slope[x], da);
                network.addParameterGradient(theta[element], block.moments(), da, x, valueSlope[x], gradient[element]);
            }
        }
    }
}
