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
        ChargeCurrent j = ChargeCurrent.ofConstantCharges(Map.of(3, 1.0));
        Trajectories.forgetting(j, 10, 40_000, 20, 1e-3, 2e-5);
        double temperature = 600;
        // ∫⟨J J⟩dt = 10 ions · 1e-6 Å²/fs² · 20 fs; V = 1000 Å³
        double expected = ChargeCurrent.S_PER_M * 10 * 1e-6 * 20 / (1000 * Units.BOLTZMANN * temperature);
        Estimate gk = j.greenKubo(0, temperature, 120, 10);
        assertEquals(expected, gk.value(), 3 * gk.standardError());
        assertTrue(gk.standardError() < 0.15 * expected, gk.toString());
        Estimate mean = j.mean(2, 20);
        assertEquals(10 * 2e-5, mean.value(), 3 * mean.standardError());
        Estimate response = j.response(2, 0.01, 20);
        assertEquals(ChargeCurrent.S_PER_M * mean.value() / (1000 * 0.01), response.value(), 1e-9 * response.value());
        assertEquals(1e-5, j.correlations(50).column("current_y_e2_angstrom2_per_fs2")[0], 1e-6);
        assertThrows(IllegalArgumentException.class, () -> j.greenKubo(0, temperature, 3000, 20));
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
