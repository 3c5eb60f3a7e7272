package org.zstar.descriptors.vaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.force.Geometry;
import org.zstar.api.neighbours.NeighbourList;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.CutoffType;
import org.zstar.testkit.Change;
import org.zstar.testkit.Compare;
import org.zstar.testkit.DescriptorChecks;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

/** Features against numbers worked out by hand, and against equations [3] and [4] written down as they are printed. */
class DefinitionTest {
    private static Descriptor around(String centre, double cutoff, RadialForm form, VectorFunction... functions) {
        return new VectorFingerprintsProvider().create(new VectorFingerprintsConfig(cutoff, CutoffType.COSINE, form,
                Optional.empty(), Map.of(centre, List.of(functions))));
    }

    @Test
    void rightAngleByHand() {
        // O at the origin, Li 2 Å along x, Li 1 Å along y; cutoff 4 Å: f_c(2) = 1/2, f_c(1) = (1 + √½)/2
        Structure s = new Structure(Cell.OPEN, new int[] {8, 3, 3}, new double[] {0, 0, 0, 2, 0, 0, 0, 1, 0});
        double f2 = 0.5, f1 = (1 + Math.sqrt(0.5)) / 2;
        Descriptor d = around("O", 4, RadialForm.GAUSSIAN, VectorFunction.single("Li", 0.25, 1),
                VectorFunction.pair("Li", "Li", 1, 1, 0, 2), VectorFunction.pair("Li", "Li", 1, 1, 60, 1));
        double g = Math.exp(-0.25);
        // cos(90° − 60°) = √¾; both orders of the pair count
        double tilted = 2 * (1 + Math.sqrt(0.75)) * g * f1 * f2;
        Compare.within("x", new DescriptorChecks(d, 8).features(s, 0),
                new double[] {g * f2, 2 * 2 * 0.5 * g * f1 * f2, 2 * tilted}, 1e-14);
        Compare.within("y", new DescriptorChecks(d, 8).features(s, 1),
                new double[] {f1, 2 * 1 * 0.5 * g * f1 * f2, tilted}, 1e-14);
        Compare.within("z", new DescriptorChecks(d, 8).features(s, 2), new double[3], 0);
    }

    @Test
    void printedFormByHand() {
        Structure s = new Structure(Cell.OPEN, new int[] {8, 3}, new double[] {0, 0, 0, 0, 0, -3});
        Descriptor d = around("O", 4, RadialForm.EXPONENTIAL, VectorFunction.single("Li", 0.5, 1));
        double fc = (1 - Math.sqrt(0.5)) / 2;
        assertEquals(-Math.exp(-1) * fc, new DescriptorChecks(d, 8).features(s, 2)[0], 1e-15);
    }

    @ParameterizedTest
    @EnumSource(RadialForm.class)
    void everyFunctionFollowsTheEquations(RadialForm form) {
        VectorFunction[] functions = {VectorFunction.single("P", 2, 1.5), VectorFunction.single("O", 0.4, 0),
            VectorFunction.pair("O", "O", 1, 2, 0, 1), VectorFunction.pair("O", "Li", 1, 2.5, 180, 4),
            VectorFunction.pair("Li", "O", 1, 2.5, 0, 7), VectorFunction.pair("Li", "Li", 0, 0, 35, 3),
            VectorFunction.pair("P", "O", 30, 2, 120, 1), VectorFunction.pair("P", "O", 30, 2.2, 120, 2),
            VectorFunction.single("Li", 1, 1)};
        double cutoff = 4.3;
        Descriptor d = around("O", cutoff, form, functions);
        for (Sample sample : Samples.all(4, 8, 3, 15)) {
            Structure s = sample.structure();
            DescriptorChecks checks = new DescriptorChecks(d, 8);
            Geometry at = Change.geometry(s, cutoff + 0.5, Workers.serial());
            for (int alpha = 0; alpha < 3; alpha++) {
                double[] features = checks.features(s, alpha);
                double[] expected = new double[features.length];
                for (int k = 0; k < expected.length; k++) {
                    expected[k] = printed(at, checks.atoms(s)[k / functions.length], functions[k % functions.length], form,
                            cutoff, alpha);
                }
                Compare.close(sample + " component " + alpha, features, expected, 1e-12);
            }
        }
    }

    private static double printed(Geometry at, int i, VectorFunction f, RadialForm form, double cutoff, int alpha) {
        NeighbourList list = at.neighbours();
        int from = list.first()[i], to = list.first()[i + 1];
        double sum = 0;
        for (int p = from; p < to; p++) {
            double[] j = vector(at, i, p);
            double rj = length(j);
            int first = at.species()[list.neighbour()[p]];
            if (f.neighbours().size() == 1) {
                sum += first == species(f, 0) ? j[alpha] / rj * g(form, f, rj) * fc(rj, cutoff) : 0;
                continue;
            }
            for (int q = from; q < to; q++) {
                int second = at.species()[list.neighbour()[q]];
                boolean wanted = first == species(f, 0) && second == species(f, 1)
                        || first == species(f, 1) && second == species(f, 0);
                if (p != q && wanted) {
                    double[] k = vector(at, i, q);
                    double rk = length(k);
                    double cos = (j[0] * k[0] + j[1] * k[1] + j[2] * k[2]) / (rj * rk);
                    double theta = Math.acos(Math.max(-1, Math.min(1, cos)));
                    sum += Math.pow(2, 1 - f.zeta()) * (j[alpha] + k[alpha])
                            * Math.pow(1 + Math.cos(theta - Math.toRadians(f.angle())), f.zeta())
                            * g(form, f, (rj + rk) / 2) * fc(rj, cutoff) * fc(rk, cutoff);
                }
            }
        }
        return sum;
    }

    private static double[] vector(Geometry at, int i, int pair) {
        double[] r = new double[3];
        for (int a = 0; a < 3; a++) {
            r[a] = at.positions()[3 * at.neighbours().neighbour()[pair] + a] - at.positions()[3 * i + a]
                    + at.neighbours().shifts()[3 * at.neighbours().image()[pair] + a];
        }
        return r;
    }

    private static int species(VectorFunction f, int which) {
        return Elements.number(f.neighbours().get(which));
    }

    private static double g(RadialForm form, VectorFunction f, double r) {
        double d = r - f.centre();
        return Math.exp(-f.eta() * (form == RadialForm.GAUSSIAN ? d * d : d));
    }

    private static double fc(double r, double cutoff) {
        return r < cutoff ? 0.5 * (1 + Math.cos(Math.PI * r / cutoff)) : 0;
    }

    private static double length(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
