package org.zstar.model.bec.moments;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.kernels.BlockLoops;
import org.zstar.kernels.PlainBlockLoops;
import org.zstar.testkit.Change;
import org.zstar.testkit.Compare;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

/** Moments and products of blocks of atoms are those that are computed atom by atom and product by product. */
class BlockMomentsTest {
    private static final int LANES = BlockLoops.LANES;
    private static final List<String> ELEMENTS = List.of("P", "Li", "O");
    private static final List<MomentBasis> BASES = List.of(new MomentBasis(ELEMENTS, 4.1, 3, 3),
            new MomentBasis(ELEMENTS, 4.1, 2, 2), new MomentBasis(ELEMENTS, 4.1, 1, 1),
            new MomentBasis(ELEMENTS, 3.9, 2, 3, 2, 5.2));

    private static double[] random(int n, long seed) {
        CounterRandom random = new CounterRandom(seed);
        double[] r = new double[n];
        Arrays.setAll(r, k -> random.uniform(0, k) - 0.5);
        return r;
    }

    private static double[] lane(double[] all, int lane) {
        double[] one = new double[all.length / LANES];
        Arrays.setAll(one, k -> all[LANES * k + lane]);
        return one;
    }

    @Test
    void momentsAndTheirGradients() {
        for (MomentBasis basis : BASES) {
            for (Sample sample : Samples.all(6, 3, 8, 15)) {
                check(basis, sample.structure());
            }
        }
    }

    private static void check(MomentBasis basis, Structure s) {
        Geometry at = Change.geometry(s, basis.range() + 0.5, Workers.serial());
        BlockMoments block = new BlockMoments(basis, new PlainBlockLoops());
        MomentKernel kernel = new MomentKernel(basis);
        int count = Math.min(5, s.size());
        int[] atoms = new int[count];
        Arrays.setAll(atoms, k -> (2 * k + 1) % s.size());
        block.load(at, atoms, 0, count);
        double[] expected = new double[LANES * basis.size()], one = kernel.newMoments();
        double[] weights = random(LANES * basis.size(), 7);
        double[] pairs = new double[3 * at.neighbours().pairs()], gradient = new double[3 * s.size()];
        for (int lane = 0; lane < count; lane++) {
            kernel.load(at, atoms[lane]);
            kernel.moments(one);
            for (int k = 0; k < one.length; k++) {
                expected[LANES * k + lane] = one[k];
            }
            kernel.pullBack(lane(weights, lane), pairs);
        }
        Compare.close("moments of " + basis, block.moments(), expected, 1e-12);
        block.pullBack(weights, gradient, new double[9]);
        double[] sum = new double[3 * s.size()];
        for (int i = 0; i < s.size(); i++) {
            for (int p = at.neighbours().first()[i]; p < at.neighbours().first()[i + 1]; p++) {
                for (int x = 0; x < 3; x++) {
                    sum[3 * at.neighbours().neighbour()[p] + x] += pairs[3 * p + x];
                    sum[3 * i + x] -= pairs[3 * p + x];
                }
            }
        }
        Compare.close("gradient of " + basis, gradient, sum, 1e-11);
        double[] displacement = Change.randomDisplacement(s.size(), 8), da = new double[expected.length];
        block.pushForward(displacement, da);
        for (int lane = 0; lane < count; lane++) {
            kernel.load(at, atoms[lane]);
            kernel.pushForward(displacement, one);
            Compare.close("changes of " + basis, lane(da, lane), one, 1e-11);
        }
    }

    @Test
    void weightedProducts() {
        for (MomentBasis basis : BASES) {
            for (int factors = 1; factors <= 4; factors++) {
                check(basis, Products.vectors(basis, factors, 2, 2, 1, 1));
            }
        }
    }

    private static void check(MomentBasis basis, Products products) {
        double[] w = random(products.size(), 1), a = random(LANES * basis.size(), 2), e = {0.3, -1.1, 0.7};
        for (int k = 0; k < w.length; k += 5) {
            w[k] = 0;
        }
        AtomVector vector = ProductForm.vectors(List.of(products.weighted(w)), new PlainBlockLoops()).get(0);
        double[] values = new double[LANES], lambda = new double[a.length], v = new double[3 * products.size()];
        vector.load(a);
        vector.evaluate(new double[] {1, 2, 3}, values);
        vector.addAdjoint(new double[a.length]);
        vector.evaluate(e, values);
        vector.addAdjoint(lambda);
        for (int lane = 0; lane < LANES; lane++) {
            double[] own = lane(a, lane), expected = new double[own.length];
            products.values(own, v);
            double sum = 0;
            for (int k = 0; k < v.length; k++) {
                sum += e[k / w.length] * w[k % w.length] * v[k];
            }
            products.addAdjoint(own, w, e, expected);
            Compare.close("value", new double[] {values[lane]}, new double[] {sum}, 1e-11);
            Compare.close("derivatives", lane(lambda, lane), expected, 1e-11);
        }
    }

    /** Also where some ranks are left out because no product has them. */
    @Test
    void sumsOverAStructure() {
        for (MomentBasis basis : BASES) {
            for (int factors : new int[] {1, 4}) {
                for (Sample sample : List.of(Samples.tiny(4, 3, 8, 15), Samples.triclinic(4, 3, 8, 15))) {
                    check(basis, Products.vectors(basis, factors, 1, 2, 1, 1), sample.structure());
                }
            }
        }
    }

    private static void check(MomentBasis basis, Products products, Structure s) {
        double[] w = random(products.size(), 5), e = {0.3, -1.1, 0.7}, v = new double[3 * w.length];
        List<ProductForm> forms = Collections.nCopies(ELEMENTS.size(), products.weighted(w));
        VectorSum sum = new VectorSum(basis, loops -> ProductForm.vectors(forms, loops));
        Geometry at = Change.geometry(s, basis.range(), Workers.serial());
        MomentKernel kernel = new MomentKernel(basis);
        double[] a = kernel.newMoments(), displacement = Change.randomDisplacement(s.size(), 3);
        double[] gradient = new double[3 * s.size()];
        double[] da = kernel.newMoments(), dv = new double[v.length];
        double expected = 0, change = 0, found = 0;
        for (int i = 0; i < s.size(); i++) {
            kernel.load(at, i);
            kernel.moments(a);
            kernel.pushForward(displacement, da);
            products.values(a, v);
            ProductsTest.change(products, a, da, dv);
            for (int k = 0; k < v.length; k++) {
                expected += e[k / w.length] * w[k % w.length] * v[k];
                change += e[k / w.length] * w[k % w.length] * dv[k];
            }
        }
        sum.differentiate(at, e);
        sum.addGradient(0, 1, gradient, 3, 0);
        for (int k = 0; k < gradient.length; k++) {
            found += gradient[k] * displacement[k];
        }
        Compare.close("sum and its change", new double[] {sum.value(0), found}, new double[] {expected, change}, 1e-10);
    }

    /** Sums with what neighbours send are those of moments computed atom by atom, whether they share the other cutoff or not. */
    @Test
    void sumsOfWhatNeighboursSend() {
        for (MomentBasis basis : List.of(new MomentBasis(ELEMENTS, 4.1, 3, 3, 0, 5, 2, 4.1, 2),
                new MomentBasis(ELEMENTS, 3.6, 2, 2, 1, 5, 3, 4.1, 1), new MomentBasis(ELEMENTS, 4.1, 2, 1, 0, 5, 2, 4.1, 1))) {
            for (Sample sample : List.of(Samples.tiny(4, 3, 8, 15), Samples.triclinic(4, 3, 8, 15))) {
                checkSent(basis, Products.vectors(basis, 3, 1), sample.structure());
                checkSent(basis, Products.vectors(basis, 1, 1, 4, 2, 1), sample.structure());
            }
        }
    }

    private static void checkSent(MomentBasis basis, Products products, Structure s) {
        double[] w = random(products.size(), 5), e = {0.3, -1.1, 0.7}, v = new double[3 * w.length];
        PolarisationSum sum = products.sum(Collections.nCopies(ELEMENTS.size(), w));
        Geometry at = Change.geometry(s, basis.range(), Workers.serial());
        MomentDerivatives moments = new MomentDerivatives(basis);
        double[] a = new double[basis.size()], da = a.clone(), expected = new double[3 * s.size()], found = expected.clone();
        double value = 0;
        moments.start(at);
        for (int i = 0; i < s.size(); i++) {
            moments.load(i, a);
            products.values(a, v);
            value += along(e, w, v);
            for (int k = 0; k < expected.length; k++) {
                moments.change(k, da);
                ProductsTest.change(products, a, da, v);
                expected[k] += along(e, w, v);
            }
        }
        sum.differentiate(at, e);
        sum.addGradient(0, 1, found, 3, 0);
        Compare.close("sum", new double[] {sum.value(0)}, new double[] {value}, 1e-10);
        Compare.close("gradient", found, expected, 1e-10);
    }

    private static double along(double[] e, double[] w, double[] v) {
        double sum = 0;
        for (int k = 0; k < v.length; k++) {
            sum += e[k / w.length] * w[k % w.length] * v[k];
        }
        return sum;
    }
}
