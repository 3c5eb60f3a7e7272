package org.zstar.descriptors.sf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.descriptors.sf.reference.ReferenceKernel;
import org.zstar.kernels.CutoffType;

/**
 * The fast kernels against the reference: features, their changes and the pulled-back gradients agree within 1e-12 of the
 * largest term that a sum can have, which is what rounding allows.
 */
class FastKernelsTest {
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @EnumSource(AngularForm.class)
    void standardSet(AngularForm form) {
        SymmetryFunctionsConfig config = SymmetryFunctionsConfig.of(4.5, StandardSet.of(form, "Li", "P", "O"));
        compare(config, config.allFunctions().get("Li"), Samples.triclinic());
        compare(config, config.allFunctions().get("Li"), Samples.tiny());
    }

    @ParameterizedTest
    @EnumSource(CutoffType.class)
    void everyTypeWithEveryCutoff(CutoffType type) {
        for (double inner : new double[] {0, 0.3}) {
            List<FunctionConfig> functions = Samples.everyType();
            compare(Samples.config(type, inner, functions), functions, Samples.triclinic());
        }
    }

    @Test
    void shiftedHighAndManyPowers() {
        List<FunctionConfig> functions = new ArrayList<>();
        for (double lambda : new double[] {-1, 1, 0.5}) {
            for (double zeta : new double[] {1, 3, 5, 7, 8}) {
                functions.add(FunctionConfig.angular(FunctionType.WIDE, List.of("O", "Li"), 0.01, lambda, zeta));
                functions.add(FunctionConfig.angular(FunctionType.WIDE, List.of("O", "O"), 0.07, lambda, zeta));
            }
        }
        functions.add(FunctionConfig.angular(FunctionType.WIDE, List.of("O", "O"), 0.07, 1, 16));
        functions.add(FunctionConfig.angular(FunctionType.WIDE, List.of("O", "O"), 0.07, 2, 2));
        compare(Samples.config(CutoffType.COSINE, 0, functions), functions, Samples.triclinic());
    }

    @Test
    void sharpAndUnevenShells() {
        List<FunctionConfig> functions = new ArrayList<>();
        for (double shift : new double[] {0.8, 1.0, 1.2, 1.4, 1.7, 2.4, 3.1, 3.8}) {
            functions.add(FunctionConfig.radial("O", 30, shift));
            functions.add(FunctionConfig.radial("Li", 200, shift));
            functions.add(FunctionConfig.weightedRadial(5, shift));
        }
        compare(Samples.config(CutoffType.POLYNOMIAL_2, 0, functions), functions, Samples.triclinic());
    }

    private static void compare(SymmetryFunctionsConfig config, List<FunctionConfig> functions, Structure s) {
        Descriptor descriptor = new SymmetryFunctionsProvider().create(config);
        Geometry g = Bench.geometry(s, s.positions(), config.cutoff() + 0.7);
        int[] atoms = IntStream.range(0, s.size()).filter(i -> s.species()[i] == Samples.LI).toArray();
        int n = functions.size();
        Random random = new Random(8);
        double[] displacement = random.doubles(3L * s.size(), -1, 1).toArray();
        double[] weights = random.doubles((long) n * atoms.length, -1, 1).toArray();
        Results fast = new Results(() -> descriptor.kernel(Samples.LI), g, atoms, n, displacement, weights);
        Results slow = new Results(() -> new ReferenceKernel(config, functions), g, atoms, n, displacement, weights);
        close("features", functions, fast.features, slow.features);
        close("changes", functions, fast.changes, slow.changes);
        double scale = Bench.largest(slow.gradient);
        assertTrue(scale > 1e-3);
        for (int k = 0; k < slow.gradient.length; k++) {
            assertEquals(slow.gradient[k], fast.gradient[k], TOLERANCE * scale, "gradient " + k);
        }
    }

    /** The pull-back to atoms and strain is that to pairs, summed over the pairs of each atom. */
    @Test
    void gradientsOfAtomsAreThoseOfTheirPairs() {
        List<FunctionConfig> functions = new ArrayList<>(StandardSet.of(AngularForm.WIDE, "Li", "P", "O").functions());
        functions.add(new FunctionConfig(FunctionType.RADIAL, List.of("O"), 0.4, 0, 1, 1, Optional.of(3.1), Optional.empty()));
        functions.addAll(StandardSet.of(AngularForm.NARROW, "Li", "P", "O").functions());
        Structure s = Samples.triclinic();
        Geometry g = Bench.geometry(s, s.positions(), 4.7);
        int[] atoms = IntStream.range(0, s.size()).filter(i -> s.species()[i] == Samples.LI).toArray();
        DescriptorKernel kernel = new SymmetryFunctionsProvider().create(Samples.config(CutoffType.COSINE, 0, functions))
                .kernel(Samples.LI);
        double[] weights = new Random(9).doubles((long) functions.size() * kernel.lanes(), -1, 1).toArray();
        double[] pairs = new double[3 * g.neighbours().pairs()], expected = new double[3 * s.size()];
        double[] actual = new double[3 * s.size()], strain = new double[9], actualStrain = new double[9];
        kernel.load(g, atoms, 0, atoms.length);
        kernel.pullBack(0, weights, pairs);
        assertTrue(kernel.reachesAtoms());
        kernel.pullBackToAtoms(0, weights, actual, actualStrain);
        for (int i : atoms) {
            for (int p = g.neighbours().first()[i]; p < g.neighbours().first()[i + 1]; p++) {
                int j = g.neighbours().neighbour()[p], image = 3 * g.neighbours().image()[p];
                for (int k = 0; k < 9; k++) {
                    int axis = k % 3;
                    strain[k] += pairs[3 * p + k / 3] * (s.positions()[3 * j + axis]
                            + g.neighbours().shifts()[image + axis] - s.positions()[3 * i + axis]);
                }
                for (int axis = 0; axis < 3; axis++) {
                    expected[3 * j + axis] += pairs[3 * p + axis];
                    expected[3 * i + axis] -= pairs[3 * p + axis];
                }
            }
        }
        assertTrue(Bench.largest(expected) > 1e-2 && Bench.largest(strain) > 1e-2);
        assertArrayEquals(expected, actual, TOLERANCE * Bench.largest(expected));
        assertArrayEquals(strain, actualStrain, TOLERANCE * Bench.largest(strain));
    }

    private static void close(String what, List<FunctionConfig> functions, double[] actual, double[] expected) {
        int n = functions.size();
        assertTrue(Arrays.stream(expected).filter(v -> Math.abs(v) > 1e-6).count() > n / 4, "values are not all zero");
        for (int f = 0; f < n; f++) {
            double scale = 1e-2;
            for (int k = f; k < expected.length; k += n) {
                scale = Math.max(scale, Math.abs(expected[k]));
            }
            for (int k = f; k < expected.length; k += n) {
                assertEquals(expected[k], actual[k], TOLERANCE * scale, what + " of " + functions.get(f).label());
            }
        }
    }

    /** What a kernel gives for all central atoms, block by block. */
    private static final class Results {
        final double[] features;
        final double[] changes;
        final double[] gradient;

        Results(Supplier<DescriptorKernel> made, Geometry g, int[] atoms, int n, double[] displacement, double[] weights) {
            DescriptorKernel kernel = made.get();
            int lanes = kernel.lanes();
            features = new double[n * atoms.length];
            changes = new double[n * atoms.length];
            gradient = new double[3 * g.neighbours().pairs()];
            double[] block = new double[n * lanes];
            for (int from = 0; from < atoms.length; from += lanes) {
                int count = Math.min(lanes, atoms.length - from);
                kernel.load(g, atoms, from, count);
                kernel.features(0, block);
                move(block, lanes, n, from, count, features, false);
                kernel.pushForward(0, displacement, block);
                move(block, lanes, n, from, count, changes, false);
                move(block, lanes, n, from, count, weights, true);
                kernel.pullBack(0, block, gradient);
            }
        }

        private static void move(double[] block, int lanes, int n, int from, int count, double[] all, boolean in) {
            for (int lane = 0; lane < count; lane++) {
                for (int f = 0; f < n; f++) {
                    if (in) {
                        block[f * lanes + lane] = all[(from + lane) * n + f];
                    } else {
                        all[(from + lane) * n + f] = block[f * lanes + lane];
                    }
                }
            }
        }
    }
}
