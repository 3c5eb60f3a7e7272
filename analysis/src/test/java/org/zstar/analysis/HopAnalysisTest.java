package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.CounterRandom;

/** Ions that do a random walk on a simple cubic lattice, with vibrations, in a periodic cell of 4 × 4 × 4 sites. */
class HopAnalysisTest {
    private static final double A = 2.5;
    private static final Cell CELL = Cell.box(4 * A, 4 * A, 4 * A);
    private static final int IONS = 12;
    private static final int FRAMES = 8001;
    private static final double CHANCE = 0.02;
    private static final double INTERVAL = 20;

    /** Each ion hops with a probability per frame to one of its six neighbours; vibrations have a width of 0.15 Å. */
    private static void walk(FrameAnalysis analysis) {
        CounterRandom random = new CounterRandom(12);
        int[][] site = new int[IONS][3];
        for (int i = 0; i < IONS; i++) {
            site[i] = new int[] {i % 4, i / 4 % 4, (7 * i) % 4};
        }
        double[] shake = new double[3];
        for (int n = 0; n < FRAMES; n++) {
            double[] x = new double[3 * IONS];
            for (int i = 0; i < IONS; i++) {
                if (n > 0 && random.uniform(n, 2 * i) < CHANCE) {
                    int way = (int) (6 * random.uniform(n, 2 * i + 1));
                    site[i][way / 2] += way % 2 == 0 ? 1 : -1;
                }
                random.normals(n, i, shake, 0);
                for (int axis = 0; axis < 3; axis++) {
                    x[3 * i + axis] = A * (site[i][axis] + 0.3) + 0.15 * shake[axis];
                }
            }
            analysis.add(INTERVAL * n, new Structure(CELL, Trajectories.lithium(IONS), x));
        }
    }

    private static Sites lattice() {
        double[] s = new double[3 * 64];
        for (int k = 0; k < 64; k++) {
            s[3 * k] = (k / 16 + 0.3) / 4;
            s[3 * k + 1] = (k / 4 % 4 + 0.3) / 4;
            s[3 * k + 2] = (k % 4 + 0.3) / 4;
        }
        return new Sites(s);
    }

    @Test
    void randomWalkHasItsRateAndDiffusionCoefficient() {
        HopAnalysis hops = new HopAnalysis(3, lattice(), 1.5);
        DiffusionCoefficient einstein = new DiffusionCoefficient(16_000, 400, 3000, false);
        walk((time, frame) -> {
            hops.add(time, frame);
            einstein.add(time, frame);
        });
        assertEquals(IONS, hops.ions());
        assertEquals(0, hops.astray());
        Estimate rate = hops.rate(10);
        assertEquals(CHANCE / INTERVAL, rate.value(), 3 * rate.standardError());
        assertTrue(rate.standardError() < 0.1 * rate.value(), rate.toString());
        assertTrue(hops.hops().size() > 1500, "hops: " + hops.hops().size());
        hops.hops().forEach(hop -> {
            assertEquals(A, hop.length(), 1e-9);
            assertEquals(1, Arrays.stream(hop.vector()).filter(v -> Math.abs(v) > 1e-9).count());
        });
        // D = Γ a² / 6 in Å²/fs; a walk without memory has the correlation factor 1
        double d = CHANCE / INTERVAL * A * A / 6 * DiffusionCoefficient.CM2_PER_S;
        assertEquals(d, hops.uncorrelatedDiffusion(), 3 * d * rate.standardError() / rate.value());
        Estimate measured = einstein.values().get("diffusion_Li_cm2_per_s");
        assertEquals(d, measured.value(), 3 * measured.standardError());
        assertEquals(IONS, Arrays.stream(hops.occupancies()).sum(), 1e-9);
        double returns = hops.hops().stream().filter(Hop::isReturn).count() / (double) hops.hops().size();
        assertEquals(1 / 6.0, returns, 3 * Math.sqrt(5 / 36.0 / hops.hops().size()) + IONS / (double) hops.hops().size());
        double stayed = hops.hops().stream().mapToDouble(Hop::stayed).filter(t -> !Double.isNaN(t)).average().orElseThrow();
        assertEquals(INTERVAL / CHANCE, stayed, 0.1 * INTERVAL / CHANCE);
    }

    @Test
    void sitesAreFoundFromTheMotion() {
        SiteFinder finder = new SiteFinder(3);
        walk(finder);
        Sites found = finder.find(1.2, 0.01);
        assertEquals(64, found.count());
        Sites lattice = lattice();
        int[] image = new int[3];
        for (int a = 0; a < 64; a++) {
            double least = 10;
            for (int b = 0; b < 64; b++) {
                double[] s = Arrays.copyOfRange(found.fractional(), 3 * b, 3 * b + 3);
                least = Math.min(least, lattice.distance(CELL, a, s, image));
            }
            assertTrue(least < 0.06, "site " + a + " is missed by " + least + " Å");
        }
        assertEquals(0, finder.find(1.2, 2).count());
    }

    @Test
    void vibrationAcrossTheMiddleIsNoHop() {
        HopAnalysis hops = new HopAnalysis(3, lattice(), 1.5);
        double[] along = {0, 0.4, 0.52, 0.45, 0.53, 0.1, 0.56, 0.9, 1, 0.5, 1.1};
        for (int n = 0; n < along.length; n++) {
            hops.add(n, new Structure(CELL, new int[] {3}, new double[] {A * (0.3 + along[n]), 0.3 * A, 0.3 * A}));
        }
        assertEquals(1, hops.hops().size());
        assertEquals(6, hops.hops().get(0).time());
    }

    @Test
    void nothingToFollowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HopAnalysis(3, new Sites(new double[0]), 1));
        assertThrows(IllegalArgumentException.class,
                () -> new SiteFinder(3).add(0, new Structure(Cell.OPEN, new int[] {3}, new double[3])));
    }
}
