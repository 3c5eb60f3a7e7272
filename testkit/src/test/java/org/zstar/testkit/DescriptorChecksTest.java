package org.zstar.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;

/** The checks accept a correct descriptor and find each of the mistakes. */
class DescriptorChecksTest {
    static List<Sample> samples() {
        return Samples.all(3, 3, 15, 8);
    }

    private static DescriptorChecks checks(boolean vector, int lanes, PairDensity.Mistake mistake) {
        return new DescriptorChecks(new PairDensity(vector, lanes, mistake), 3);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void correctDescriptorsPass(Sample sample) {
        for (int lanes : new int[] {1, 4}) {
            // a lone atom of a species may have no net vector in a tiny cell, so scalars are tested everywhere
            checks(false, lanes, PairDensity.Mistake.NONE).all(sample.structure(), 1e-6);
            checks(false, lanes, PairDensity.Mistake.NONE).pushForwardOfStrain(sample.structure(), 1e-6);
            checks(true, lanes, PairDensity.Mistake.NONE).all(sample.structure(), 1e-6);
            checks(true, lanes, PairDensity.Mistake.NONE).pushForwardOfStrain(sample.structure(), 1e-6);
        }
    }

    @Test
    void vectorsTurnWithAnyRotation() {
        checks(true, 2, PairDensity.Mistake.NONE).rotated(samples().get(1).structure(), Change.rotation(8));
    }

    @Test
    void mistakesAreFound() {
        Structure s = samples().get(0).structure();
        assertFinds("pull-back", () -> checks(false, 1, PairDensity.Mistake.PULL_BACK).pullBack(s, 1e-6));
        assertFinds("push-forward", () -> checks(true, 1, PairDensity.Mistake.PUSH_FORWARD).pushForward(s, 1e-6));
        assertFinds("strain", () -> checks(true, 1, PairDensity.Mistake.PUSH_FORWARD).pushForwardOfStrain(s, 1e-6));
        assertFinds("alone", () -> checks(false, 4, PairDensity.Mistake.LANES).blocksDoNotMatter(s));
        assertFinds("forces", () -> checks(false, 1, PairDensity.Mistake.OVERWRITES).pullBack(s, 1e-6));
        assertFinds("translation", () -> checks(false, 1, PairDensity.Mistake.ORIGIN).translationInvariant(s));
        assertFinds("rotation", () -> checks(true, 1, PairDensity.Mistake.ORIGIN).rotated(s, Change.cyclicRotation()));
    }

    private static void assertFinds(String word, Runnable check) {
        AssertionError error = assertThrows(AssertionError.class, check::run);
        assertTrue(error.getMessage().contains(word), error.getMessage());
    }
}
