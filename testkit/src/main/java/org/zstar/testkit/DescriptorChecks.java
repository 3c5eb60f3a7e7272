package org.zstar.testkit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.zstar.api.atoms.Structure;
import org.zstar.api.descriptor.Descriptor;
import org.zstar.api.descriptor.DescriptorKernel;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/** Checks of a {@link Descriptor} and its kernels for central atoms of one species of a structure. */
public final class DescriptorChecks {
    private final Descriptor descriptor;
    private final int species;

    /**
     * @param descriptor to be checked
     * @param species atomic number of the central atoms
     */
    public DescriptorChecks(Descriptor descriptor, int species) {
        this.descriptor = descriptor;
        this.species = species;
    }

    /** Everything that holds for every descriptor. */
    public void all(Structure s, double tolerance) {
        namesMatchSize();
        pushForward(s, tolerance);
        pullBack(s, tolerance);
        blocksDoNotMatter(s);
        translationInvariant(s);
        permutationInvariant(s);
        if (descriptor.components() == 1) {
            rotated(s, Change.rotation(2));
        } else {
            rotated(s, Change.cyclicRotation());
        }
    }

    /** As many names as features, all different. */
    public void namesMatchSize() {
        int size = descriptor.size(species);
        if (descriptor.names(species).size() != size || descriptor.names(species).stream().distinct().count() != size) {
            throw new AssertionError("expected " + size + " different names, found " + descriptor.names(species));
        }
    }

    /** Indices of the central atoms. */
    public int[] atoms(Structure s) {
        return IntStream.range(0, s.size()).filter(i -> s.species()[i] == species).toArray();
    }

    /** Features of all central atoms of a structure and one component: atom by atom, feature by feature. */
    public double[] features(Structure s, int component) {
        return collect(s, (kernel, block) -> kernel.features(component, block));
    }

    /** Push-forward along a random displacement equals the central difference of the features. */
    public void pushForward(Structure s, double tolerance) {
        double[] d = Change.randomDisplacement(s.size(), 17);
        for (int c = 0; c < descriptor.components(); c++) {
            int component = c;
            double[] expected = Derivative.ofVector(h -> features(Change.displaced(s, d, h), component),
                    0.3 * Derivative.STEP);
            double[] change = collect(s, (kernel, block) -> kernel.pushForward(component, d, block));
            Compare.close("push-forward of component " + c, change, expected, tolerance);
        }
    }

    /**
     * Push-forward of a displacement together with a strain equals the central difference; for descriptors that support fits
     * to stresses.
     */
    public void pushForwardOfStrain(Structure s, double tolerance) {
        double[] d = Change.randomDisplacement(s.size(), 17);
        double[] strain = {0.3, -0.2, 0.5, 0.1, -0.4, 0.2, -0.6, 0.7, 0.25};
        for (int c = 0; c < descriptor.components(); c++) {
            int component = c;
            double[] expected = Derivative.ofVector(h -> {
                double[] map = {1, 0, 0, 0, 1, 0, 0, 0, 1};
                for (int k = 0; k < 9; k++) {
                    map[k] += h * strain[k];
                }
                return features(Change.displaced(Change.mapped(s, map), d, h), component);
            }, 0.1 * Derivative.STEP);
            double[] change = collect(s, (kernel, block) -> kernel.pushForward(component, d, strain, block));
            Compare.close("push-forward of a strain, component " + c, change, expected, tolerance);
        }
    }

    /**
     * With random weights w, the pair gradients of the pull-back give the forces and the virial of U = Σ w·G, both against
     * central differences, and they are added to what was there.
     */
    public void pullBack(Structure s, double tolerance) {
        for (int c = 0; c < descriptor.components(); c++) {
            int component = c;
            double[] w = weights(s);
            Geometry g = geometry(s);
            double[] gradient = pairGradient(s, g, w, component);
            double[] forces = new double[3 * s.size()];
            double[] virial = new double[9];
            PairSums.add(g, gradient, forces, virial);
            double[] expected = new double[forces.length];
            for (int k = 0; k < expected.length; k++) {
                int coordinate = k;
                expected[k] = -Derivative.ofNumber(h -> energy(Change.moved(s, coordinate, h), w, component),
                        Derivative.STEP);
            }
            Compare.close("forces by pull-back of component " + c, forces, expected, tolerance);
            double[] strain = new double[9];
            for (int k = 0; k < 9; k++) {
                int which = k;
                strain[k] = Derivative.ofNumber(h -> energy(Change.strained(s, which, h), w, component),
                        0.2 * Derivative.STEP);
            }
            Compare.close("virial by pull-back of component " + c, virial, strain, tolerance);
        }
    }

    /** Features, pull-back and push-forward of an atom have the same bits alone and in any block. */
    public void blocksDoNotMatter(Structure s) {
        int[] atoms = atoms(s);
        Geometry g = geometry(s);
        int size = descriptor.size(species);
        double[] d = Change.randomDisplacement(s.size(), 17);
        for (int c = 0; c < descriptor.components(); c++) {
            int component = c;
            double[] together = features(s, c);
            double[] changes = collect(s, (kernel, block) -> kernel.pushForward(component, d, block));
            double[] w = weights(s);
            double[] gradient = pairGradient(s, g, w, c);
            double[] alone = new double[gradient.length];
            DescriptorKernel kernel = descriptor.kernel(species);
            int lanes = kernel.lanes();
            double[] block = new double[size * lanes];
            for (int a = atoms.length - 1; a >= 0; a--) {
                kernel.load(g, atoms, a, 1);
                kernel.features(c, block);
                Compare.identical("features of an atom alone", lane(block, lanes, 0), part(together, a));
                kernel.pushForward(c, d, block);
                Compare.identical("push-forward of an atom alone", lane(block, lanes, 0), part(changes, a));
                Arrays.fill(block, 0);
                setLane(block, lanes, 0, part(w, a));
                kernel.pullBack(c, block, alone);
            }
            Compare.identical("pull-back of atoms one by one", alone, gradient);
        }
    }

    /** Moving all atoms together changes nothing. */
    public void translationInvariant(Structure s) {
        for (int c = 0; c < descriptor.components(); c++) {
            Compare.close("features after a translation", features(Change.translated(s, 0.7, -1.3, 0.4), c),
                    features(s, c), 1e-9);
        }
    }

    /** The order of the atoms does not matter. */
    public void permutationInvariant(Structure s) {
        int[] order = Change.shuffle(s.size());
        Structure other = Change.reordered(s, order);
        int[] before = atoms(s), after = atoms(other);
        int size = descriptor.size(species);
        for (int c = 0; c < descriptor.components(); c++) {
            double[] features = features(s, c), expected = new double[features.length];
            for (int a = 0; a < after.length; a++) {
                int from = Arrays.binarySearch(before, order[after[a]]);
                System.arraycopy(features, from * size, expected, a * size, size);
            }
            Compare.close("features after a permutation", features(other, c), expected, 1e-9);
        }
    }

    /** Scalars stay and vectors turn under a map that the descriptor respects (for vectors, {@code map} in nine numbers). */
    public void rotated(Structure s, double[] map) {
        Structure turned = Change.mapped(s, map);
        int n = descriptor.components();
        for (int c = 0; c < n; c++) {
            double[] expected = features(s, 0);
            if (n == 3) {
                double[] x = expected, y = features(s, 1), z = features(s, 2);
                expected = new double[x.length];
                for (int k = 0; k < x.length; k++) {
                    expected[k] = map[3 * c] * x[k] + map[3 * c + 1] * y[k] + map[3 * c + 2] * z[k];
                }
            }
            Compare.close("features after a rotation", features(turned, c), expected, 1e-9);
        }
    }

    private Geometry geometry(Structure s) {
        return Change.geometry(s, descriptor.cutoff(), Workers.serial());
    }

    private double[] weights(Structure s) {
        double[] w = Change.randomDisplacement(atoms(s).length * descriptor.size(species), 23);
        return Arrays.copyOf(w, w.length / 3);
    }

    private double energy(Structure s, double[] weights, int component) {
        double[] features = features(s, component);
        double sum = 0;
        for (int k = 0; k < features.length; k++) {
            sum += weights[k] * features[k];
        }
        return sum;
    }

    private double[] pairGradient(Structure s, Geometry g, double[] weights, int component) {
        int[] atoms = atoms(s);
        double[] gradient = new double[3 * g.neighbours().pairs()];
        DescriptorKernel kernel = descriptor.kernel(species);
        int lanes = kernel.lanes();
        double[] block = new double[descriptor.size(species) * lanes];
        for (int from = 0; from < atoms.length; from += lanes) {
            int count = Math.min(lanes, atoms.length - from);
            kernel.load(g, atoms, from, count);
            for (int lane = 0; lane < count; lane++) {
                setLane(block, lanes, lane, part(weights, from + lane));
            }
            kernel.pullBack(component, block, gradient);
        }
        return gradient;
    }

    private interface Product {
        void of(DescriptorKernel kernel, double[] block);
    }

    private double[] collect(Structure s, Product product) {
        int[] atoms = atoms(s);
        Geometry g = geometry(s);
        int size = descriptor.size(species);
        double[] all = new double[atoms.length * size];
        DescriptorKernel kernel = descriptor.kernel(species);
        int lanes = kernel.lanes();
        double[] block = new double[size * lanes];
        for (int from = 0; from < atoms.length; from += lanes) {
            int count = Math.min(lanes, atoms.length - from);
            Arrays.fill(block, Double.NaN);
            kernel.load(g, atoms, from, count);
            product.of(kernel, block);
            for (int lane = 0; lane < count; lane++) {
                System.arraycopy(lane(block, lanes, lane), 0, all, (from + lane) * size, size);
            }
        }
        return all;
    }

    private double[] part(double[] values, int atom) {
        int size = descriptor.size(species);
        return Arrays.copyOfRange(values, atom * size, (atom + 1) * size);
    }

    private static double[] lane(double[] block, int lanes, int lane) {
        double[] values = new double[block.length / lanes];
        Arrays.setAll(values, f -> block[f * lanes + lane]);
        return values;
    }

    private static void setLane(double[] block, int lanes, int lane, double[] values) {
        for (int f = 0; f < values.length; f++) {
            block[f * lanes + lane] = values[f];
        }
    }
}
