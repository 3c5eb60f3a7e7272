package org.zstar.integrators.minimise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.parallel.Workers;
import org.zstar.testkit.Samples;
import org.zstar.testkit.SmoothPairs;

class MinimiserTest {
    /** A minimiser under its name. */
    record Method(String name, Supplier<Minimiser> make) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Method> methods() {
        return List.of(new Method("FIRE", () -> new FireProvider().create(FireConfig.DEFAULT)),
                new Method("L-BFGS", () -> new LbfgsProvider().create(LbfgsConfig.DEFAULT)));
    }

    private interface Function {
        void gradient(double[] x, double[] gradient);
    }

    /** @return steps until the gradient is below 1e-6 */
    private static int minimise(Minimiser minimiser, Function function, double[] x, int most) {
        double[] gradient = new double[x.length];
        for (int n = 0; n < most; n++) {
            function.gradient(x, gradient);
            if (Math.sqrt(Steps.dot(gradient, gradient)) < 1e-6) {
                return n;
            }
            minimiser.step(x, gradient);
        }
        throw new AssertionError("not converged after " + most + " steps");
    }

    /** Wells of very different curvature: 0.5, 10 and 60 eV/Å². */
    private static void wells(double[] x, double[] gradient) {
        double[] stiffness = {0.5, 10, 60};
        for (int k = 0; k < x.length; k++) {
            gradient[k] = stiffness[k % 3] * (x[k] - k);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void wellsOfDifferentCurvatureAreMinimised(Method method) {
        double[] x = new double[6];
        int steps = minimise(method.make().get(), MinimiserTest::wells, x, 1000);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5}, x, 1e-5);
        assertTrue(steps < (method.name().equals("FIRE") ? 600 : 80), steps + " steps");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void bentValleyIsFollowedToItsEnd(Method method) {
        // Rosenbrock's function, minimum at (1, 1)
        double[] x = {-1.2, 1, 0};
        minimise(method.make().get(), (p, g) -> {
            g[0] = -2 * (1 - p[0]) - 40 * p[0] * (p[1] - p[0] * p[0]);
            g[1] = 20 * (p[1] - p[0] * p[0]);
            g[2] = p[2];
        }, x, 5000);
        assertEquals(1, x[0], 1e-5);
        assertEquals(1, x[1], 1e-5);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void atomsRelaxDownhillInSmallMoves(Method method) {
        Structure s = Samples.triclinic(4, 3, 8).structure();
        SimulationState state = new SimulationState(s);
        ForceField field = new ForceField(List.of(new SmoothPairs(4.5, 2.2, 0.5)), 0.5, Workers.serial());
        Minimiser minimiser = method.make().get();
        state.evaluate(field);
        double start = state.forces().energy();
        double[] before = s.positions().clone();
        double force = Double.POSITIVE_INFINITY;
        for (int n = 0; n < 3000 && force > 1e-4; n++) {
            double[] gradient = state.forces().forces().clone();
            force = Math.sqrt(Steps.dot(gradient, gradient));
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] *= -1;
            }
            minimiser.step(state.positions(), gradient);
            for (int k = 0; k < before.length; k++) {
                // FIRE may take back half a step and make a full one
                assertTrue(Math.abs(state.positions()[k] - before[k]) < 1.5 * 0.15 + 1e-12);
            }
            before = state.positions().clone();
            state.evaluate(field);
        }
        assertTrue(force <= 1e-4, "force " + force);
        assertTrue(state.forces().energy() < start - 0.1, state.forces().energy() + " from " + start);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aSavedMinimisationContinuesToTheSameBits(Method method) throws IOException {
        Minimiser through = method.make().get(), resumed = method.make().get();
        double[] x = {3, -2, 1}, gradient = new double[3];
        for (int n = 0; n < 40; n++) {
            wells(x, gradient);
            through.step(x, gradient);
        }
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        through.save(new DataOutputStream(saved));
        resumed.restore(new DataInputStream(new ByteArrayInputStream(saved.toByteArray())));
        double[] y = x.clone();
        for (int n = 0; n < 40; n++) {
            wells(x, gradient);
            through.step(x, gradient);
            wells(y, gradient);
            resumed.step(y, gradient);
        }
        assertArrayEquals(x, y);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void resetForgetsThePast(Method method) {
        Minimiser used = method.make().get(), fresh = method.make().get();
        double[] x = {3, -2, 1}, gradient = new double[3];
        for (int n = 0; n < 10; n++) {
            wells(x, gradient);
            used.step(x, gradient);
        }
        used.reset();
        double[] y = x.clone();
        for (int n = 0; n < 10; n++) {
            wells(x, gradient);
            used.step(x, gradient);
            wells(y, gradient);
            fresh.step(y, gradient);
        }
        assertArrayEquals(y, x);
    }

    @Test
    void optionsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new FireConfig(0.5, 0.1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new FireConfig(0.1, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new LbfgsConfig(0, 40, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new LbfgsConfig(10, -1, 0.1));
    }
}
