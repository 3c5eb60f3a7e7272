package org.zstar.model.nnp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Training;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.testkit.ForceChecks;
import org.zstar.testkit.Sample;
import org.zstar.testkit.Samples;

class NeuralNetworkPotentialTest {
    private static NnpParameters parameters;

    @BeforeAll
    static void train() {
        Training training = new NnpTrainer(Nets.config(0, 3)).start(Nets.data(4, 0), List.of(), 1, Workers.serial());
        while (!training.isFinished()) {
            training.advance();
        }
        parameters = (NnpParameters) training.best();
    }

    static Stream<Sample> structures() {
        return Samples.all(3, 3, 8, 8).stream();
    }

    @ParameterizedTest
    @MethodSource("structures")
    void forcesAndVirialAreExactAndInvariancesHold(Sample sample) {
        ForceChecks.potential(contribution(true), sample.structure(), 1e-6);
    }

    private static ForceContribution contribution(boolean trust) {
        return new PotentialProvider().create(new PotentialConfig(new Part<>(new NnpModelProvider(), parameters), trust));
    }

    @Test
    void extrapolationIsCountedWhereItIsWanted() {
        ForceContribution watched = contribution(true), silent = contribution(false);
        assertEquals(Map.of(), watched.observables());
        for (ForceContribution contribution : List.of(watched, silent)) {
            ForceChecks.evaluate(contribution, Nets.data(4, 0).get(0));
        }
        assertEquals(Map.of("extrapolated_features", 0.0), watched.observables());
        assertEquals(Map.of(), silent.observables());
        ForceChecks.evaluate(watched, Samples.tiny(3, 3, 8).structure());
        assertTrue(watched.observables().get("extrapolated_features") > 0);
    }

    @Test
    void atomEnergiesAddUp() {
        NeuralNetworkPotential potential = new NeuralNetworkPotential(parameters);
        Structure s = Samples.triclinic(2, 3, 8).structure();
        Forces sum = new Forces(s.size());
        Geometry geometry = Geometry.of(s.cell(), s.species(), s.positions(), 4, Workers.serial());
        potential.addTo(geometry, sum);
        double total = 0;
        for (int i = 0; i < s.size(); i++) {
            total += potential.atomEnergy(geometry, i);
        }
        assertTrue(sum.energy() < -1000);
        assertEquals(sum.energy(), total, 1e-9);
    }

    @Test
    void aNetworkWithoutItsElementsEnergyIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> new NnpParameters(parameters.descriptor(),
                Map.of("Li", 1.0), 0, parameters.networks())).getMessage();
        assertTrue(message.contains("no energy of the element O"), message);
    }
}
