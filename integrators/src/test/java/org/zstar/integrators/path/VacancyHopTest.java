package org.zstar.integrators.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.integrators.minimise.FireConfig;
import org.zstar.integrators.minimise.FireProvider;
import org.zstar.integrators.minimise.Lbfgs;
import org.zstar.integrators.minimise.LbfgsConfig;
import org.zstar.integrators.minimise.LbfgsProvider;
import org.zstar.testkit.SmoothPairs;

/** A vacancy changes its place with a neighbour in a face-centred cubic crystal of pair forces. */
class VacancyHopTest {
    private static final double A = 3.9;
    private static final Cell CELL = Cell.box(2 * A, 2 * A, 2 * A);
    private static final int HOPPING = 3;

    /** The crystal without one atom. */
    private static Structure vacancyAt(int missing) {
        double[] x = new double[3 * 32];
        double[][] basis = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
        for (int i = 0; i < 32; i++) {
            int c = i / 4;
            x[3 * i] = A * (c / 4 + basis[i % 4][0]);
            x[3 * i + 1] = A * (c / 2 % 2 + basis[i % 4][1]);
            x[3 * i + 2] = A * (c % 2 + basis[i % 4][2]);
        }
        double[] kept = new double[3 * 31];
        System.arraycopy(x, 0, kept, 0, 3 * missing);
        System.arraycopy(x, 3 * missing + 3, kept, 3 * missing, kept.length - 3 * missing);
        int[] species = new int[31];
        Arrays.fill(species, 18);
        return new Structure(CELL, species, kept);
    }

    private static double evaluate(ForceField field, Structure like, double[] x, double[] gradient) {
        Forces forces = new Forces(like.size());
        field.evaluate(CELL, like.species(), x, 0, forces);
        for (int k = 0; k < gradient.length; k++) {
            gradient[k] = -forces.forces()[k];
        }
        return forces.energy();
    }

    private static ForceField field() {
        return new ForceField(List.of(new SmoothPairs(4.5, 2.2, 3)), 0.5, Workers.serial());
    }

    private static double[] relaxed(Structure s) {
        double[] x = s.positions().clone(), gradient = new double[x.length];
        Lbfgs lbfgs = new Lbfgs(LbfgsConfig.DEFAULT);
        ForceField field = field();
        for (int n = 0; n < 200; n++) {
            evaluate(field, s, x, gradient);
            if (ElasticBand.largest(gradient) < 1e-4) {
                return x;
            }
            lbfgs.step(x, gradient);
        }
        throw new AssertionError("the end has not relaxed");
    }

    private static int search(Part<MinimiserProvider<?>> minimiser, double[] energies, double[][] images) {
        NudgedElasticBand finder = new NudgedElasticBand(new NudgedElasticBandConfig(5, Matching.NEAREST,
                Interpolation.IDPP, 3, true, 0.5, minimiser));
        Structure first = vacancyAt(0), last = vacancyAt(HOPPING);
        double[] matched = finder.match(first, last);
        int moved = 0;
        for (int k = 0; k < matched.length; k += 3) {
            moved += Math.abs(matched[k] - first.positions()[k]) > 0.1 ? 1 : 0;
        }
        assertEquals(1, moved, "atoms that move");
        double[][] guess = finder.interpolate(CELL, first.species(), relaxed(first),
                relaxed(new Structure(CELL, first.species(), matched)));
        double[][] gradients = new double[7][3 * 31];
        ForceField[] fields = new ForceField[7];
        Arrays.setAll(fields, m -> field());
        for (int n = 1; n <= 600; n++) {
            for (int m = 0; m < 7; m++) {
                energies[m] = evaluate(fields[m], first, guess[m], gradients[m]);
                images[m] = guess[m];
            }
            if (Arrays.stream(finder.project(guess, energies, gradients)).max().orElseThrow() < 1e-3) {
                assertEquals(3, finder.climbingImage());
                return n;
            }
            finder.advance(guess);
        }
        throw new AssertionError("the path has not been found");
    }

    @Test
    void barrierIsTheSameFromBothSidesAndForBothMinimisers() {
        double[] fire = new double[7], lbfgs = new double[7];
        double[][] images = new double[7][];
        int slow = search(new Part<>(new FireProvider(), FireConfig.DEFAULT), fire, images);
        int fast = search(new Part<>(new LbfgsProvider(), LbfgsConfig.DEFAULT), lbfgs, images);
        assertTrue(fast < slow, "L-BFGS took " + fast + " iterations, FIRE " + slow);
        double barrier = fire[3] - fire[0];
        assertTrue(barrier > 0.1 && barrier < 2, "barrier " + barrier);
        for (int m = 0; m < 7; m++) {
            assertEquals(fire[m], fire[6 - m], 1e-3 * barrier);
            assertEquals(fire[m], lbfgs[m], 1e-3 * barrier);
        }
        // at the saddle point the atom is half-way between the two sites, in the frame of the others
        assertArrayEquals(new double[] {0.25 * A, 0.25 * A, 0}, Arrays.copyOfRange(images[3], 6, 9), 0.02);
    }
}
