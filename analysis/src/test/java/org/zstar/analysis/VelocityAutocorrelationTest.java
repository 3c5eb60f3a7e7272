package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VelocityAutocorrelationTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void exponentialForgettingGivesItsDiffusionCoefficient(int stride) {
        VelocityAutocorrelation vacf = new VelocityAutocorrelation(201, stride);
        Trajectories.forgetting(vacf, 30, 8000, 20, 0.01, 0);
        double[] c = vacf.correlations().column("vacf_Li_angstrom2_per_fs2");
        assertEquals(201, c.length);
        assertEquals(3e-4, c[0], 1e-5);
        assertEquals(3e-4 * Math.exp(-1), c[20], 1e-5);
        // D = ∫⟨v·v⟩dt / 3 = 1e-4 Å²/fs² · 20 fs = 2e-4 cm²/s
        assertEquals(2e-4, vacf.diffusion().get("diffusion_Li_cm2_per_s"), 1.5e-5);
    }

    @Test
    void oscillationShowsAsOnePeakOfThreeStatesPerAtom() {
        VelocityAutocorrelation vacf = new VelocityAutocorrelation(1001, 10);
        double frequency = 12.5;
        for (int n = 0; n < 4000; n++) {
            double phase = 2 * Math.PI * frequency * 1e-3 * 2 * n;
            vacf.add(2.0 * n, Trajectories.frame(new double[6],
                    new double[] {Math.cos(phase), 0, 0, 0, Math.sin(phase), 0.5 * Math.sin(phase)}));
        }
        Table spectrum = vacf.spectrum(40);
        double[] f = spectrum.column("frequency_thz"), g = spectrum.column("vdos_Li_per_thz");
        int highest = 0;
        for (int k = 0; k < g.length; k++) {
            highest = g[k] > g[highest] ? k : highest;
        }
        assertEquals(frequency, f[highest], 0.2);
        assertEquals(40, f[f.length - 1], 0.2);
        assertEquals(3, Spectrum.integral(g, g.length, f[1]), 0.03);
    }

    @Test
    void missingVelocitiesAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new VelocityAutocorrelation(5, 1).add(0, Trajectories.frame(new double[3], null)));
        assertThrows(IllegalArgumentException.class, () -> new VelocityAutocorrelation(1, 1));
    }
}
