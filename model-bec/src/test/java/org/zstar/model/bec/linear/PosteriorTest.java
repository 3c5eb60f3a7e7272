package org.zstar.model.bec.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.model.bec.Phosphate;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.Compare;

class PosteriorTest {
    static final double NOISE = 0.02;
    private static final double LAMBDA = 1e-8;

    private static double[] normals(int n, long seed) {
        double[] z = new double[n + 2];
        CounterRandom random = new CounterRandom(seed);
        for (int k = 0; k < n; k += 3) {
            random.normals(1, k / 3, z, k);
        }
        return z;
    }

    /** Columns that do not overlap: every quantity has a formula of its own. The last column has no data. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0})
    void orthogonalColumns(double equalisation) {
        int n = 4, rows = 30;
        double lambda = 0.1;
        double[] x = new double[rows * n], y = normals(rows, 1), penalty = {1, 2, 3, 1}, squares = new double[n],
                products = new double[n];
        for (int r = 0; r < rows; r++) {
            int k = r % (n - 1);
            x[k * rows + r] = 1 + k + 0.1 * r;
            squares[k] += x[k * rows + r] * x[k * rows + r];
            products[k] += x[k * rows + r] * y[r];
        }
        NormalEquations data = new NormalEquations(n);
        data.add(x, y, rows, 2, Workers.serial());
        Posterior posterior = new Ridge(data, penalty, equalisation).posterior(data, lambda, Workers.serial());
        double effective = 0, error = 0, median = squares[1];
        double[] h = new double[n];
        for (int k = 0; k < n - 1; k++) {
            // a weight of 2: rows and squares count twice, but there are 30 numbers
            double size = Math.pow(squares[k], equalisation) * Math.pow(median, 1 - equalisation);
            h[k] = 2 * (squares[k] + lambda * penalty[k] * penalty[k] * size);
            effective += 2 * squares[k] / h[k];
            assertEquals(2 * products[k] / h[k], posterior.mean()[k], 1e-12);
        }
        for (int r = 0; r < rows; r++) {
            double left = x[r % (n - 1) * rows + r] * posterior.mean()[r % (n - 1)] - y[r];
            error += 2 * left * left;
        }
        assertEquals(effective, posterior.effectiveParameters(), 1e-12);
        assertEquals(Math.sqrt(error / (rows - effective)), posterior.noise(), 1e-12);
        for (int k = 0; k < n - 1; k++) {
            assertEquals(posterior.noise() / Math.sqrt(h[k]), posterior.errors()[k], 1e-12);
        }
        assertEquals(0, posterior.errors()[n - 1]);
        assertEquals(0, posterior.draw(1)[n - 1]);
    }

    /** For x = Hw with the inverse H of C/s², xᵀCx = s² wᵀHw. */
    @Test
    void correlatedColumns() {
        int n = 19, rows = 60;
        double[] x = normals(rows * n, 2), y = normals(rows, 3), w = normals(n, 4), penalty = new double[n];
        for (int k = 0; k < n; k++) {
            penalty[k] = 1 + k % 3;
        }
        NormalEquations data = new NormalEquations(n);
        data.add(x, y, rows, 1, Workers.serial());
        double lambda = 0.05, square = 0;
        double[] hw = new double[2 * n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                hw[2 * a + 1] += data.matrix(a, b) * w[b];
            }
            hw[2 * a + 1] += lambda * penalty[a] * penalty[a] * data.matrix(a, a) * w[a];
            square += w[a] * hw[2 * a + 1];
        }
        Posterior posterior = new Ridge(data, penalty, 1).posterior(data, lambda, Workers.serial());
        Compare.close("deviations", posterior.deviations(hw, 2, Workers.serial()),
                new double[] {0, posterior.noise() * Math.sqrt(square)}, 1e-10);
    }

    private static LinearTrainerConfig config(boolean draw) {
        return new LinearTrainerConfig(LinearModelTest.form(2, 2), Phosphate.OXIDATION, Optional.of(LAMBDA), 1, 1, Map.of(), 3,
                draw, 0);
    }

    static List<Structure> noisy(List<Structure> exact, long seed) {
        List<Structure> noisy = new ArrayList<>();
        for (Structure s : exact) {
            double[] z = s.labels().bornCharges().clone(), noise = normals(z.length, seed + 100 * noisy.size());
            for (int k = 0; k < z.length; k++) {
                z[k] += NOISE * noise[k];
            }
            noisy.add(s.withLabels(s.labels().withBornCharges(z)));
        }
        return noisy;
    }

    private static Posterior posterior(Equations equations, List<Structure> structures) {
        NormalEquations data = equations.sum(structures, 1, 0, () -> { });
        double[] flat = new double[equations.columns()];
        Arrays.fill(flat, 1);
        return new Ridge(data, flat, 1).posterior(data, LAMBDA, Workers.serial());
    }

    private static LinearParameters parameters(double[] c) {
        return LinearTraining.parameters(config(false), c, c, Map.of());
    }

    @Test
    void committeeOfDrawsHasThePredictiveDeviation() {
        Equations equations = new Equations(config(false), Workers.serial());
        Posterior posterior = posterior(equations, noisy(LinearModelTest.labelled(0, 8), 1));
        Structure s = LinearModelTest.labelled(18, 1).get(0);
        DesignMatrix design = equations.design(s);
        double[] expected = posterior.deviations(design.matrix(), design.rows(), Workers.serial());
        double[] middle = ChargeModelChecks.bornCharges(LinearModelTest.model(parameters(posterior.mean())), s);
        int draws = 400, n = s.size();
        double[] sum = new double[9 * n], squares = new double[9 * n];
        for (int d = 0; d < draws; d++) {
            double[] z = ChargeModelChecks.bornCharges(LinearModelTest.model(parameters(posterior.draw(d))), s);
            for (int k = 0; k < z.length; k++) {
                sum[k] += z[k] - middle[k];
                squares[k] += (z[k] - middle[k]) * (z[k] - middle[k]);
            }
        }
        double ratios = 0;
        for (int k = 0; k < sum.length; k++) {
            // rows of the design: field direction, then atom and component
            double sigma = expected[3 * n * (k % 9 / 3) + 3 * (k / 9) + k % 3];
            assertTrue(Math.abs(sum[k] / draws) < 5 * sigma / Math.sqrt(draws), "the mean of the draws is the most probable");
            double ratio = (squares[k] - sum[k] * sum[k] / draws) / (draws - 1) / (sigma * sigma);
            assertEquals(1, ratio, 0.4, "component " + k);
            ratios += ratio / sum.length;
        }
        assertEquals(1, ratios, 0.08);
    }

    @Test
    void errorBarsCoverTheTruth() {
        List<Structure> exact = LinearModelTest.labelled(0, 18), others = LinearModelTest.labelled(18, 4);
        double squares = 0;
        int count = 0, within = 0, withinTwo = 0;
        for (int data = 0; data < 4; data++) {
            Training fit = new LinearTrainerProvider().create(config(false)).start(noisy(exact, data), List.of(), 1,
                    Workers.serial());
            assertEquals(NOISE, fit.advance().get("posterior_bec_noise_e"), 0.07 * NOISE);
            Map<String, Double> expected = fit.expectedErrors(noisy(others, 1000 + data));
            assertEquals(1, expected.get("posterior_bec_error_over_expected"), 0.15);
            Equations equations = new Equations(config(false), Workers.serial());
            Posterior posterior = ((LinearTraining) fit).posterior();
            for (Structure s : others) {
                DesignMatrix design = equations.design(s);
                double[] sigma = posterior.deviations(design.matrix(), design.rows(), Workers.serial()),
                        truth = equations.targets(s), predicted = design.times(posterior.mean());
                for (int r = 0; r < truth.length; r++, count++) {
                    double ratio = Math.abs(predicted[r] - truth[r]) / sigma[r];
                    squares += ratio * ratio;
                    within += ratio < 1 ? 1 : 0;
                    withinTwo += ratio < 2 ? 1 : 0;
                }
            }
        }
        String found = within + " and " + withinTwo + " of " + count + ", " + Math.sqrt(squares / count);
        assertEquals(0.683, within / (double) count, 0.07, found);
        assertEquals(0.954, withinTwo / (double) count, 0.035, found);
        assertEquals(1, Math.sqrt(squares / count), 0.12, found);
    }

    @Test
    void aMemberIsADrawByItsSeed() {
        List<Structure> data = noisy(LinearModelTest.labelled(0, 6), 1);
        Training[] fits = new Training[3];
        for (int k = 0; k < 3; k++) {
            fits[k] = new LinearTrainerProvider().create(config(k > 0)).start(data, List.of(), k, Workers.serial());
            fits[k].advance();
        }
        double[] mode = oxygen(fits[0]), one = oxygen(fits[1]), other = oxygen(fits[2]),
                errors = ((LinearParameters) fits[0].best()).coefficientErrors().get("O");
        double squares = 0;
        int free = 0;
        for (int k = 0; k < mode.length; k++) {
            if (errors[k] > 0) {
                squares += (one[k] - mode[k]) * (one[k] - mode[k]) / (errors[k] * errors[k]);
                free++;
            }
        }
        assertTrue(free > 50);
        double ratio = Math.sqrt(squares / free);
        assertTrue(ratio > 0.2 && ratio < 3, "draws lie about a standard deviation away, not " + ratio);
        Compare.identical("the errors are of all", ((LinearParameters) fits[1].best()).coefficientErrors().get("O"), errors);
        assertTrue(Math.abs(one[3] - other[3]) > 0, "another seed, another draw");
    }

    private static double[] oxygen(Training fit) {
        return ((LinearParameters) fit.best()).coefficients().get("O");
    }
}
