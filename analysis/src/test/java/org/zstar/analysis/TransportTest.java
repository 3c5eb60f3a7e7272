package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Units;

class TransportTest {
    @Test
    void randomWalkHasItsDiffusionCoefficientWithinTheError() {
        DiffusionCoefficient d = new DiffusionCoefficient(5000, 100, 1000, false);
        Trajectories.walk(d, 40, 10_001, 0.1, 0);
        // variance 0.01 Å² per 10 fs along each axis: D = 0.01 / (2 · 10) Å²/fs = 5e-5 cm²/s
        for (String name : new String[] {"diffusion_Li_cm2_per_s", "diffusion_Li_z_cm2_per_s"}) {
            Estimate e = d.values().get(name);
            assertEquals(20, e.samples());
            assertEquals(5e-5, e.value(), 3 * e.standardError());
            assertTrue(e.standardError() > 0.002 * e.value() && e.standardError() < 0.1 * e.value(), e.toString());
        }
        assertEquals(4, d.values().size());
    }

    @Test
    void fitsOutsideTheBlockAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DiffusionCoefficient(100, 10, 200, true));
        assertThrows(IllegalArgumentException.class, () -> new DiffusionCoefficient(100, 50, 20, true));
        DiffusionCoefficient narrow = new DiffusionCoefficient(100, 41, 49, true);
        assertThrows(IllegalArgumentException.class, () -> Trajectories.walk(narrow, 2, 20, 0.1, 0));
    }

    @Test
    void driftIsFoundWithinTheErrorAndVanishesRelativeToTheCentreOfMass() {
        DriftVelocity v = new DriftVelocity(1000, false), relative = new DriftVelocity(1000, true);
        Trajectories.walk(v, 30, 5001, 0.05, 0.004);
        Trajectories.walk(relative, 30, 5001, 0.05, 0.004);
        Estimate z = v.values().get("drift_velocity_Li_z_angstrom_per_ps");
        Estimate x = v.values().get("drift_velocity_Li_x_angstrom_per_ps");
        assertEquals(50, z.samples());
        assertEquals(0.4, z.value(), 3 * z.standardError());
        assertEquals(0, x.value(), 3 * x.standardError());
        assertTrue(z.standardError() > 0.001 && z.standardError() < 0.05, z.toString());
        assertEquals(0, relative.values().get("drift_velocity_Li_z_angstrom_per_ps").value(), 1e-12);
    }

    @Test
    void currentOfForgettingIonsHasItsConductivityAndResponse() {
        ChargeCurrent j = new ChargeCurrent();
        Trajectories.forgetting(Trajectories.charges(j, 1), 10, 40_000, 20, 1e-3, 2e-5);
        double temperature = 600;
        // ∫⟨J J⟩dt = 10 ions · 1e-6 Å²/fs² · 20 fs; V = 1000 Å³
        double expected = ChargeCurrent.S_PER_M * 10 * 1e-6 * 20 / (1000 * Units.BOLTZMANN * temperature);
        Estimate gk = j.greenKubo(new int[] {0}, temperature, 120, 10);
        assertEquals(expected, gk.value(), 3 * gk.standardError());
        assertTrue(gk.standardError() < 0.15 * expected, gk.toString());
        Estimate all = j.greenKubo(new int[] {0, 1, 2}, temperature, 120, 10);
        assertEquals(expected, all.value(), 3 * all.standardError());
        assertTrue(all.standardError() < 0.1 * expected, all.toString());
        double[] running = j.running(temperature, 120).column("conductivity_x_s_per_m");
        assertEquals(gk.value(), running[120], 0.05 * gk.value());
        assertEquals(0, running[0]);
        Estimate mean = j.mean(2, 20);
        assertEquals(10 * 2e-5, mean.value(), 3 * mean.standardError());
        Estimate response = j.response(2, 0.01, 20);
        assertEquals(ChargeCurrent.S_PER_M * mean.value() / (1000 * 0.01), response.value(), 1e-9 * response.value());
        assertEquals(1e-5, j.correlations(50).column("current_y_e2_angstrom2_per_fs2")[0], 1e-6);
        assertThrows(IllegalArgumentException.class, () -> j.greenKubo(new int[] {0}, temperature, 3000, 20));
    }

    /** Langevin dynamics without a force: D = kT/(mγ), whichever way it is measured. */
    @Test
    void brownianParticlesObeyEinsteinsRelation() {
        double temperature = 500, friction = 1 / 25.0, mass = 6.94;
        double thermal = Math.sqrt(Units.BOLTZMANN * temperature / mass * Units.ACCELERATION);
        double expected = Units.BOLTZMANN * temperature * Units.ACCELERATION / (mass * friction)
                * DiffusionCoefficient.CM2_PER_S;
        DiffusionCoefficient einstein = new DiffusionCoefficient(5000, 250, 1000, false);
        VelocityAutocorrelation kubo = new VelocityAutocorrelation(201, 10);
        VelocityAutocorrelation differences = new VelocityAutocorrelation(201, 10);
        IntervalVelocities intervals = new IntervalVelocities(differences);
        ChargeCurrent current = new ChargeCurrent();
        FrameAnalysis charges = Trajectories.charges(current, 1);
        Trajectories.forgetting((time, frame) -> {
            einstein.add(time, frame);
            kubo.add(time, frame);
            intervals.add(time, frame);
            charges.add(time, frame);
        }, 20, 50_000, 1 / friction, thermal, 0);
        Estimate d = einstein.values().get("diffusion_Li_cm2_per_s");
        assertEquals(expected, d.value(), 3 * d.standardError());
        assertTrue(d.standardError() < 0.1 * expected, d.toString());
        assertEquals(expected, kubo.diffusion().get("diffusion_Li_cm2_per_s"), 0.05 * expected);
        assertEquals(expected, differences.diffusion().get("diffusion_Li_cm2_per_s"), 0.05 * expected);
        double independent = Conductivity.nernstEinstein(Map.of("Li", d.value()), Map.of("Li", 20), Map.of("Li", 1.0),
                1000, temperature);
        Estimate sigma = current.greenKubo(new int[] {0, 1, 2}, temperature, 250, 10);
        // independent ions: Haven ratio 1
        assertEquals(independent, sigma.value(), 3 * sigma.standardError() + 0.05 * independent);
        assertTrue(sigma.standardError() < 0.1 * independent, sigma.toString());
    }

    @Test
    void ionsThatMoveInPairsHaveHalfTheHavenRatio() {
        DiffusionCoefficient einstein = new DiffusionCoefficient(5000, 250, 1000, false);
        ChargeCurrent current = new ChargeCurrent();
        FrameAnalysis charges = Trajectories.charges(current, 1);
        Trajectories.forgetting((time, frame) -> {
            einstein.add(time, frame);
            charges.add(time, frame);
        }, 20, 2, 50_000, 25, 1e-3, 0);
        double d = einstein.values().get("diffusion_Li_cm2_per_s").value();
        double independent = Conductivity.nernstEinstein(Map.of("Li", d), Map.of("Li", 20), Map.of("Li", 1.0), 1000, 500);
        Estimate sigma = current.greenKubo(new int[] {0, 1, 2}, 500, 250, 10);
        // J = 2 q Σ_pairs v: the conductivity is twice that of independent ions
        assertEquals(0.5, independent / sigma.value(), 3 * 0.5 * sigma.standardError() / sigma.value());
        assertTrue(sigma.standardError() < 0.1 * sigma.value(), sigma.toString());
    }

    @Test
    void diffusionInAFieldIsTheSpreadAboutTheDrift() {
        DiffusionCoefficient driven = new DiffusionCoefficient(5000, 100, 1000, false, new boolean[] {false, false, true});
        DiffusionCoefficient plain = new DiffusionCoefficient(5000, 100, 1000, false);
        Trajectories.walk((time, frame) -> {
            driven.add(time, frame);
            plain.add(time, frame);
        }, 40, 10_001, 0.1, 0.05);
        Estimate z = driven.values().get("diffusion_Li_z_cm2_per_s");
        assertEquals(5e-5, z.value(), 3 * z.standardError());
        assertTrue(plain.values().get("diffusion_Li_z_cm2_per_s").value() > 2e-4);
        assertEquals(plain.values().get("diffusion_Li_x_cm2_per_s"), driven.values().get("diffusion_Li_x_cm2_per_s"));
    }

    /** The error that blocks give is the scatter of independent repetitions. */
    @Test
    void errorsFromBlocksAreTheScatterOfRepetitions() {
        int repetitions = 60;
        double[] values = new double[repetitions];
        double squares = 0;
        for (int r = 0; r < repetitions; r++) {
            DiffusionCoefficient d = new DiffusionCoefficient(2000, 100, 400, false);
            Trajectories.walk(d, 100 + r, 5, 2001, 0.1, 0);
            Estimate e = d.values().get("diffusion_Li_cm2_per_s");
            values[r] = e.value();
            squares += e.standardError() * e.standardError() / repetitions;
        }
        Estimate all = Estimate.of(values);
        assertEquals(5e-5, all.value(), 3 * all.standardError());
        double scatter = all.standardError() * Math.sqrt(repetitions);
        // the scatter of 60 values is itself known to 1/sqrt(118) = 9 %
        assertEquals(1, Math.sqrt(squares) / scatter, 0.28);
    }

    @Test
    void independentIonsConductAsNernstAndEinsteinSay() {
        // the ions above have D = 1e-6 · 20 Å²/fs = 2e-6 cm²/s
        double sigma = Conductivity.nernstEinstein(Map.of("Li", 2e-6), Map.of("Li", 10), Map.of("Li", 1.0), 1000, 600);
        assertEquals(ChargeCurrent.S_PER_M * 10 * 1e-6 * 20 / (1000 * Units.BOLTZMANN * 600), sigma, 1e-9 * sigma);
        // in SI units: n q² D / kT = (10/1e-27 m³) (1.602e-19 C)² (2e-10 m²/s) / (1.380649e-23 · 600 J)
        double si = 10 / 1e-27 * 1.602176634e-19 * 1.602176634e-19 * 2e-10 / (1.380649e-23 * 600);
        assertEquals(si, sigma, 1e-6 * si);
        assertThrows(IllegalArgumentException.class, () -> Conductivity.nernstEinstein(Map.of("Li", 2e-6),
                Map.of("Li", 10), Map.of("O", 1.0), 1000, 600));
    }

    @Test
    void estimatesFollowTheTextbook() {
        Estimate e = Estimate.of(1, 2, 3, 4);
        assertEquals(2.5, e.value());
        assertEquals(Math.sqrt(5.0 / 3 / 4), e.standardError(), 1e-15);
        assertEquals(3.182 * e.standardError(), e.halfWidth95(), 1e-12);
        double[] many = new double[121];
        many[0] = 1;
        // Student's quantile with 120 degrees of freedom is 1.980
        assertEquals(1.980, Estimate.of(many).halfWidth95() / Estimate.of(many).standardError(), 1e-3);
        assertFalse(Estimate.of(5).halfWidth95() >= 0);
        assertEquals(new Estimate(-5, 2 * e.standardError(), 4), e.times(-2));
    }
}
