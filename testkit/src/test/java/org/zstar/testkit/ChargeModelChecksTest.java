package org.zstar.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.neighbours.NeighbourList;

/** The checks accept a correct charge model and find each of the mistakes. */
class ChargeModelChecksTest {
    /** What is wrong with a model. */
    enum Mistake { NONE, TRANSPOSED, NOT_ZEROED, ANISOTROPIC }

    /** M = Σ_j q u_j + Σ_pairs c (q_i − q_j) f(R) R, which transfers charge between neighbours; q = ±1 by parity of Z. */
    private record Transfer(Mistake mistake) implements ChargeModel {
        private static final double CUTOFF = 4;
        private static final double STRENGTH = 0.05;

        @Override
        public double cutoff() {
            return CUTOFF;
        }

        @Override
        public String description() {
            return "charge transfer";
        }

        private static double charge(Geometry g, int atom) {
            return g.species()[atom] % 2 == 0 ? -1 : 1;
        }

        @Override
        public double[] polarisation(Geometry g) {
            double[] m = new double[3];
            for (int k = 0; k < 3 * g.size(); k++) {
                m[k % 3] += charge(g, k / 3) * g.positions()[k];
            }
            visit(g, (i, j, r, s) -> {
                for (int a = 0; a < 3; a++) {
                    double weight = mistake == Mistake.ANISOTROPIC && a == 2 ? 1.001 : 1;
                    m[a] += weight * STRENGTH * (charge(g, i) - charge(g, j)) * s * s * s * r[a];
                }
            });
            return m;
        }

        @Override
        public void bornCharges(Geometry g, double[] z) {
            if (mistake != Mistake.NOT_ZEROED) {
                Arrays.fill(z, 0);
            }
            for (int i = 0; i < g.size(); i++) {
                for (int a = 0; a < 3; a++) {
                    z[9 * i + 4 * a] += charge(g, i);
                }
            }
            visit(g, (i, j, r, s) -> {
                for (int a = 0; a < 3; a++) {
                    double weight = mistake == Mistake.ANISOTROPIC && a == 2 ? 1.001 : 1;
                    for (int b = 0; b < 3; b++) {
                        double d = weight * STRENGTH * (charge(g, i) - charge(g, j))
                                * ((a == b ? s * s * s : 0) - 6 * s * s * r[a] * r[b] / (CUTOFF * CUTOFF));
                        int k = mistake == Mistake.TRANSPOSED ? 3 * b + a : 3 * a + b;
                        z[9 * j + k] += d * (mistake == Mistake.TRANSPOSED && a < b ? 1.01 : 1);
                        z[9 * i + k] -= d * (mistake == Mistake.TRANSPOSED && a < b ? 1.01 : 1);
                    }
                }
            });
        }

        private interface Visitor {
            void pair(int i, int j, double[] r, double s);
        }

        private static void visit(Geometry g, Visitor visitor) {
            NeighbourList list = g.neighbours();
            double[] x = g.positions();
            for (int i = 0; i < g.size(); i++) {
                for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                    int j = list.neighbour()[p];
                    double[] r = new double[3];
                    for (int a = 0; a < 3; a++) {
                        r[a] = x[3 * j + a] + list.shifts()[3 * list.image()[p] + a] - x[3 * i + a];
                    }
                    double s = 1 - (r[0] * r[0] + r[1] * r[1] + r[2] * r[2]) / (CUTOFF * CUTOFF);
                    if (s > 0) {
                        visitor.pair(i, j, r, s);
                    }
                }
            }
        }
    }

    static List<Sample> samples() {
        return Samples.all(3, 3, 8);
    }

    private static double netCharge(Structure s) {
        return Arrays.stream(s.species()).map(z -> z % 2 == 0 ? -1 : 1).sum();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void correctModelsPass(Sample sample) {
        ChargeModel model = new Transfer(Mistake.NONE);
        Structure s = sample.structure();
        ChargeModelChecks.derivative(model, s, 1e-6);
        ChargeModelChecks.sumRule(model, s, netCharge(s));
        ChargeModelChecks.fieldForce(model, s, 0.1, -0.05, 0.2);
        ChargeModelChecks.covariant(model, s, Change.rotation(4));
        ChargeModelChecks.permutationCovariant(model, s);
        ChargeModelChecks.sameBitsOnAnyNumberOfThreads(model, s);
    }

    @Test
    void mistakesAreFound() {
        Structure s = samples().get(1).structure();
        assertFinds("finite differences", () -> ChargeModelChecks.derivative(new Transfer(Mistake.TRANSPOSED), s, 1e-6));
        assertFinds("NaN", () -> ChargeModelChecks.derivative(new Transfer(Mistake.NOT_ZEROED), s, 1e-6));
        assertFinds("rotation", () -> ChargeModelChecks.covariant(new Transfer(Mistake.ANISOTROPIC), s,
                Change.rotation(4)));
        ChargeModelChecks.derivative(new Transfer(Mistake.ANISOTROPIC), s, 1e-6);
        assertFinds("sum of Born charges", () -> ChargeModelChecks.sumRule(new Transfer(Mistake.NONE), s, 1));
    }

    private static void assertFinds(String word, Runnable check) {
        AssertionError error = assertThrows(AssertionError.class, check::run);
        assertTrue(error.getMessage().contains(word), error.getMessage());
    }
}
