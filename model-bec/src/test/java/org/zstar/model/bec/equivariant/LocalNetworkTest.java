package org.zstar.model.bec.equivariant;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.PlainBlockLoops;
import org.zstar.testkit.Compare;
import org.zstar.testkit.Derivative;

/** Derivatives of the function of the moments, by random numbers and central differences. */
class LocalNetworkTest {
    private static final int LANES = BlockLoops.LANES;
    private static final NetworkShape SHAPE = new NetworkShape(3, 4, 3, List.of(6, 5), 0);

    private static double[] random(int n, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] r = new double[n];
        for (int k = 0; k < n; k++) {
            r[k] = random.uniform(0, k) - 0.5;
        }
        return r;
    }

    private static double[] moved(double[] x, double[] d, double h) {
        double[] y = x.clone();
        for (int k = 0; k < y.length; k++) {
            y[k] += h * d[k];
        }
        return y;
    }

    private final double[] theta = random(SHAPE.parameters(), 1);
    private final double[] a = random(SHAPE.moments() * LANES, 2);
    private final double[] da = random(a.length, 3);

    private static double[] outputs(double[] theta, double[] a) {
        LocalNetwork network = new LocalNetwork(SHAPE, new PlainBlockLoops());
        network.evaluate(theta, a);
        double[] m = new double[3 * LANES];
        for (int x = 0; x < 3; x++) {
            network.output(x, m, x * LANES);
        }
        return m;
    }

    @Test
    void adjointIsTheDerivative() {
        double[] e = {0.4, -1.2, 0.9}, lambda = new double[a.length];
        LocalNetwork network = new LocalNetwork(SHAPE, new PlainBlockLoops());
        network.evaluate(theta, a);
        network.addAdjoint(theta, e, lambda);
        double[] change = Derivative.ofVector(h -> outputs(theta, moved(a, da, h)), 1e-3);
        double[] expected = new double[LANES], found = new double[LANES];
        for (int k = 0; k < change.length; k++) {
            expected[k % LANES] += e[k / LANES] * change[k];
        }
        for (int k = 0; k < a.length; k++) {
            found[k % LANES] += lambda[k] * da[k];
        }
        Compare.close("adjoint", found, expected, 1e-8);
    }

    @Test
    void parameterGradientIsTheDerivativeOfTheChange() {
        double weight = 0.7;
        for (int x = 0; x < 3; x++) {
            int component = x;
            LocalNetwork network = new LocalNetwork(SHAPE, new PlainBlockLoops());
            network.evaluate(theta, a);
            double[] gradient = new double[theta.length], direction = random(theta.length, 9);
            network.addParameterGradient(theta, a, da, x, weight, gradient);
            double expected = Derivative.ofNumber(h -> objective(moved(theta, direction, h), component, weight), 1e-3);
            double found = 0;
            for (int k = 0; k < theta.length; k++) {
                found += gradient[k] * direction[k];
            }
            Compare.close("parameter gradient", new double[] {found}, new double[] {expected}, 1e-7);
        }
    }

    /** Sum over lanes of the change of m_x along da, and of weight · m_x. */
    private double objective(double[] parameters, int x, double weight) {
        double[] m = outputs(parameters, a);
        double[] change = Derivative.ofVector(h -> outputs(parameters, moved(a, da, h)), 1e-3);
        double sum = 0;
        for (int lane = 0; lane < LANES; lane++) {
            sum += change[x * LANES + lane] + weight * m[x * LANES + lane];
        }
        return sum;
    }
}
