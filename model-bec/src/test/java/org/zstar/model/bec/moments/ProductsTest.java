package org.zstar.model.bec.moments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.LoopsFactory;
import org.zstar.testkit.Change;
import org.zstar.testkit.Compare;
import org.zstar.testkit.Derivative;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

/** Moments, their products, and the derivatives of both. */
class ProductsTest {
    private static final MomentBasis BASIS = new MomentBasis(List.of("Li", "P", "O"), 4.1, 3, 3);
    private static final double[] E = {0.3, -1.1, 0.7};

    private static double[] random(int n, long seed) {
        double[] r = new double[n];
        CounterRandom random = new CounterRandom(seed);
        for (int k = 0; k < n; k++) {
            r[k] = random.uniform(0, k) - 0.5;
        }
        return r;
    }

    private static double[] moments(Structure s, int atom) {
        return moments(BASIS, s, atom);
    }

    private static double[] moments(MomentBasis basis, Structure s, int atom) {
        MomentKernel kernel = new MomentKernel(basis);
        double[] a = kernel.newMoments();
        kernel.load(Change.geometry(s, basis.range(), Workers.serial()), atom);
        kernel.moments(a);
        return a;
    }

    private static Geometry geometry(Structure s) {
        return Change.geometry(s, BASIS.cutoff(), Workers.serial());
    }

    /** In components m of {@link Harmonics}: sums over neighbours of the definition, worked out apart. */
    @Test
    void momentsFollowTheirDefinition() {
        Structure s = Samples.tiny(2, 3, 8, 15).structure();
        double[] a = moments(s, 1);
        Geometry at = geometry(s);
        double[] expected = new double[4];
        for (int p = at.neighbours().first()[1]; p < at.neighbours().first()[2]; p++) {
            int j = at.neighbours().neighbour()[p];
            double[] d = new double[3];
            for (int x = 0; x < 3; x++) {
                d[x] = s.positions()[3 * j + x] - s.positions()[3 + x] + at.neighbours().shifts()[3
                        * at.neighbours().image()[p] + x];
            }
            double r = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]), x = r / 4.1;
            if (x < 1 && s.species()[j] == 8) {
                double g = Math.sqrt(2 / 4.1) * Math.sin(2 * Math.PI * x) / r * (1 - 10 * x * x * x + 15 * Math.pow(x, 4)
                        - 6 * Math.pow(x, 5));
                expected[0] += g;
                expected[1] += g * d[2] / r;
                expected[2] += g * d[0] * d[1] / (r * r);
                expected[3] += g * (d[1] * d[1] * d[2] / (r * r * r) - d[2] / r / 5);
            }
        }
        // oxygen is the third element, n = 2 the second function of nine channels
        int c = 7;
        double[] found = {a[c], a[3 * 9 + c], a[7 * 9 + c], a[16 * 9 + c]};
        Compare.close("moments", found, expected, 1e-12);
    }

    @Test
    void momentsPullBackAndPushForward() {
        for (Sample sample : Samples.all(6, 3, 8, 15)) {
            Structure s = sample.structure();
            double[] d = Change.randomDisplacement(s.size(), 4);
            double[] expected = Derivative.ofVector(h -> moments(Change.displaced(s, d, h), 0), 3e-4);
            MomentKernel kernel = new MomentKernel(BASIS);
            kernel.load(geometry(s), 0);
            double[] da = kernel.newMoments();
            kernel.pushForward(d, da);
            Compare.close("push-forward, " + sample, da, expected, 1e-7);
            double[] lambda = random(da.length, 9), gradient = new double[3 * geometry(s).neighbours().pairs()];
            kernel.pullBack(lambda, gradient);
            double direct = 0, adjoint = 0;
            for (int k = 0; k < da.length; k++) {
                direct += lambda[k] * da[k];
            }
            for (int p = geometry(s).neighbours().first()[0]; p < geometry(s).neighbours().first()[1]; p++) {
                int j = geometry(s).neighbours().neighbour()[p];
                for (int x = 0; x < 3; x++) {
                    adjoint += gradient[3 * p + x] * (d[3 * j + x] - d[x]);
                }
            }
            assertEquals(direct, adjoint, 1e-10 * Math.abs(direct));
        }
    }

    @Test
    void derivativesOfProducts() {
        double[] a = random(9 * 20, 1), da = random(9 * 20, 2);
        check(Products.vectors(BASIS, 3, 2), 3, a, da);
        check(Products.invariants(BASIS, 2), 1, a, da);
        MomentBasis far = new MomentBasis(BASIS.elements(), 4.1, 2, 3, 1, 6);
        check(Products.vectors(far, 4, 1, 2, 2, 1), 3, a, da);
        check(Products.invariants(far, 2), 1, a, da);
        MomentBasis sent = new MomentBasis(BASIS.elements(), 4.1, 2, 3, 0, 6, 1, 4.1, 2);
        check(Products.vectors(sent, 2, 1, 4, 2, 0), 3, random(sent.size(), 1), random(sent.size(), 2));
    }

    private static void check(Products products, int components, double[] a, double[] da) {
        int n = products.size();
        assertEquals(n, products.names().stream().distinct().count());
        double[] dv = new double[components * n], w = random(n, 3), lambda = new double[a.length];
        change(products, a, da, dv);
        double[] expected = Derivative.ofVector(h -> {
            double[] moved = a.clone(), v = new double[components * n];
            for (int k = 0; k < moved.length; k++) {
                moved[k] += h * da[k];
            }
            products.values(moved, v);
            return v;
        }, 1e-3);
        Compare.close("change of products", dv, expected, 1e-9);
        products.addAdjoint(a, w, E, lambda);
        double direct = 0, adjoint = 0;
        for (int k = 0; k < components * n; k++) {
            direct += E[k / n] * w[k % n] * dv[k];
        }
        for (int k = 0; k < a.length; k++) {
            adjoint += lambda[k] * da[k];
        }
        assertEquals(direct, adjoint, 1e-12 * n);
    }

    /** Overwrites {@code dv} with the change along one direction, which is that of the fourth of eight and not of the others. */
    static void change(Products products, double[] a, double[] da, double[] dv) {
        double[] directions = new double[8 * da.length];
        for (int m = 0; m < da.length; m++) {
            directions[8 * m + 3] = da[m];
        }
        products.changes(LoopsFactory.best().create().tensors()).forEach(1, a, 8, directions, (product, component, row) -> {
            dv[component * products.size() + product] = row[3];
            assertEquals(0, row[2]);
        });
    }

    /** Functions that reach further are those of the same form with that cutoff; the others stay what they are. */
    @Test
    void functionsThatReachFurther() {
        Structure s = Samples.tiny(2, 3, 8, 15).structure();
        double[] near = moments(BASIS, s, 1), wide = moments(new MomentBasis(BASIS.elements(), 5.5, 1, 3), s, 1),
                both = moments(new MomentBasis(BASIS.elements(), 4.1, 3, 3, 1, 5.5), s, 1);
        for (int k = 0; k < both.length; k++) {
            assertEquals(k % 4 < 3 ? near[k / 4 * 3 + k % 4] : wide[k / 4], both[k], 1e-14 * Math.abs(both[k]));
        }
        assertThrows(IllegalArgumentException.class, () -> new MomentBasis(List.of("O"), 5, 2, 1, 1, 4));
    }

    @Test
    void countsOfTheSets() {
        MomentBasis six = new MomentBasis(List.of("Si", "O"), 5, 6, 2);
        assertEquals(300, Products.vectors(six, 2, 2).size());
        assertEquals(12, Products.vectors(six, 1, 2).size());
        // 10 · 4 per rank 0, 1, 2 and twice 4³ on the four coarse channels
        assertEquals(300 + 3 * 40 + 2 * 64, Products.vectors(six, 3, 2).size());
        // A_l:A_l A2·A1 and A0 A2·A2·A1 with one function of two elements
        assertEquals(548 + 3 * 12 + 16, Products.vectors(six, 4, 2).size());
        MomentBasis sent = new MomentBasis(List.of("Si", "O"), 5, 6, 3, 0, 7, 3, 5, 2);
        // four pairs of 6 and 24 channels; 10 squares per rank, and 9 products of 4 × 4 with the 12 channels of one density
        assertEquals(444 + 4 * 6 * 24, Products.vectors(sent, 2, 3).size());
        assertEquals(444 + 4 * 6 * 24 + 4 * 10 * 12 + 9 * 4 * 4 * 12, Products.vectors(sent, 2, 3, 3, 2, 0).size());
        // with one function of two elements 4 · 3 squares with three times 2 · 4, and four times 2³ · 4
        assertEquals(12 * 3 * 8 + 4 * 8 * 4, Products.vectors(sent, 2, 3, 4, 2, 0).size()
                - Products.vectors(sent, 2, 3, 3, 2, 0).size());
        // the same products of three with three far functions of each element, and two products of them with each other
        MomentBasis far = new MomentBasis(List.of("Si", "O"), 5, 6, 3, 4, 7);
        assertEquals(4 * 10 * 6 + 9 * 4 * 4 * 6 + 2 * 6 * 6, Products.vectors(far, 2, 3, 2, 2, 3).size()
                - Products.vectors(far, 2, 3).size());
        assertEquals(12 + 2 * 10, Products.invariants(six, 2).size());
        assertEquals("A2(Si,1) A1(O,3)", Products.vectors(six, 2, 2).names().get(12 + 144 + 8));
        assertThrows(IllegalArgumentException.class, () -> new MomentBasis(List.of("O", "O"), 5, 6, 2));
    }
}
