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

    /** Even where frames are only a quarter of a period apart, the power of the current comes out whole. */
    @Test
    void infraredOfAChargedOscillatorIsALineAtItsFrequency() {
        ChargeCurrent current = new ChargeCurrent();
        FrameAnalysis charges = Trajectories.charges(current, 2);
        double frequency = 30, interval = 8, amplitude = 0.1, omega = 2 * Math.PI * frequency * 1e-3;
        for (int n = 0; n < 6000; n++) {
            charges.add(interval * n, Trajectories.frame(
                    new double[] {amplitude * StrictMath.cos(omega * interval * n), 0, 0}, null));
        }
        Table infrared = current.infrared(4000, 60);
        double[] f = infrared.column("frequency_thz"), power = infrared.column("infrared_e2_angstrom2_per_fs2_per_thz");
        int highest = 0;
        for (int k = 0; k < power.length; k++) {
            highest = power[k] > power[highest] ? k : highest;
        }
        assertEquals(frequency, f[highest], 0.1);
        // ⟨J²⟩ = q² A² ω² / 2
        double expected = 4 * amplitude * amplitude * omega * omega / 2;
        assertEquals(expected, Spectrum.integral(power, power.length, f[1]), 0.01 * expected);
    }

    @Test
    void missingVelocitiesAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new VelocityAutocorrelation(5, 1).add(0, Trajectories.frame(new double[3], null)));
        assertThrows(IllegalArgumentException.class, () -> new VelocityAutocorrelation(1, 1));
    }
}
