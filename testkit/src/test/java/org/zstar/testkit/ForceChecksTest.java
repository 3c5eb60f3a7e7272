package org.zstar.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;

/** The checks accept what is right and refuse what is slightly wrong. */
class ForceChecksTest {
    static List<Sample> samples() {
        return Samples.all(3, 3, 15, 8);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aCorrectPotentialPasses(Sample sample) {
        ForceChecks.potential(new SmoothPairs(4.5, 2.4, 1.5), sample.structure(), 1e-6);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wrongForcesAreFound(Sample sample) {
        ForceContribution wrong = spoilt(sum -> sum.forces()[1] *= 1 + 1e-4);
        AssertionError error = assertThrows(AssertionError.class,
                () -> ForceChecks.forces(wrong, sample.structure(), 1e-8));
        assertTrue(error.getMessage().contains("finite differences: element 1 "), error.getMessage());
    }

    @Test
    void wrongVirialIsFound() {
        Structure s = samples().get(1).structure();
        ForceContribution wrong = spoilt(sum -> sum.virial()[5] *= -1);
        assertThrows(AssertionError.class, () -> ForceChecks.virial(wrong, s, 1e-6));
    }

    @Test
    void overwritingTheSumIsFound() {
        Structure s = samples().get(0).structure();
        ForceContribution wrong = new ForceContribution() {
            @Override
            public double cutoff() {
                return 4;
            }

            @Override
            public void addTo(Geometry geometry, Forces sum) {
                sum.clear();
                new SmoothPairs(4, 2, 1).addTo(geometry, sum);
            }
        };
        assertThrows(AssertionError.class, () -> ForceChecks.addsToTheSum(wrong, s));
    }

    @Test
    void forcesThatDependOnTheOriginAreFound() {
        Structure s = samples().get(0).structure();
        ForceContribution wells = new HarmonicWells(new double[3 * s.size()], 0.3);
        ForceChecks.forces(wells, s, 1e-8);
        ForceChecks.virial(wells, s, 1e-8);
        assertThrows(AssertionError.class, () -> ForceChecks.translationInvariant(wells, s));
        assertThrows(AssertionError.class, () -> ForceChecks.potential(wells, s, 1e-6));
    }

    @Test
    void vanishingForcesProveNothing() {
        Structure s = samples().get(0).structure();
        assertThrows(AssertionError.class, () -> ForceChecks.forces(new HarmonicWells(s.positions(), 1), s, 1e-6));
    }

    private interface Mistake {
        void make(Forces sum);
    }

    private static ForceContribution spoilt(Mistake mistake) {
        SmoothPairs right = new SmoothPairs(4.5, 2.4, 1.5);
        return new ForceContribution() {
            @Override
            public double cutoff() {
                return right.cutoff();
            }

            @Override
            public void addTo(Geometry geometry, Forces sum) {
                right.addTo(geometry, sum);
                mistake.make(sum);
            }
        };
    }
}
