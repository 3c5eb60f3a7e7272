package org.zstar.model.nnp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.Model;
import org.zstar.api.model.Potential;
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
        parameters = trained(1);
    }

    private static NnpParameters trained(long seed) {
        Training training = new NnpTrainer(Nets.config(0, 3)).start(Nets.data(4, 0), List.of(), seed, Workers.serial());
        while (!training.isFinished()) {
            training.advance();
        }
        return (NnpParameters) training.best();
    }

    static Stream<Sample> structures() {
        return Samples.all(3, 3, 8, 8).stream();
    }

    @ParameterizedTest
    @MethodSource("structures")
    void forcesAndVirialAreExactAndInvariancesHold(Sample sample) {
        ForceChecks.potential(contribution(), sample.structure(), 1e-6);
    }

    private static ForceContribution contribution() {
        return new PotentialProvider().create(new PotentialConfig(new Part<>(new NnpModelProvider(), parameters)));
    }

    @Test
    void itsFeaturesLieInTheRangesOfTheTrainingData() {
        FeatureSpace space = contribution().trustSources().get(0).featureSpace().orElseThrow();
        assertTrue(largestExcess(space, Nets.data(4, 0).get(0)) == 0);
        assertTrue(largestExcess(space, Samples.tiny(3, 3, 8).structure()) > 0);
    }

    private static double largestExcess(FeatureSpace space, Structure s) {
        double[] largest = {0};
        space.visit(Geometry.of(s.cell(), s.species(), s.positions(), 4, Workers.serial()), (atom, component, values) -> {
            for (int f = 0; f < values.length; f++) {
                largest[0] = Math.max(largest[0], space.features(s.species()[atom]).get(f).excess(values[f]));
            }
        });
        return largest[0];
    }

    @Test
    void aMeanOfPotentialsIsOnePotential() {
        List<Model> members = List.of(new NeuralNetworkPotential(parameters), new NeuralNetworkPotential(trained(2)),
                new NeuralNetworkPotential(trained(3)));
        Potential mean = (Potential) members.get(0).meanWith(members.subList(1, 3)).orElseThrow();
        Structure s = Samples.triclinic(2, 3, 8).structure();
        Forces one = evaluate(mean, s), sum = new Forces(s.size());
        for (Model member : members) {
            Forces own = evaluate((Potential) member, s);
            assertTrue(Math.abs(own.energy() - one.energy()) > 1e-6, "members differ");
            sum.addEnergy(own.energy() / 3);
            for (int k = 0; k < 3 * s.size(); k++) {
                sum.forces()[k] += own.forces()[k] / 3;
            }
        }
        assertEquals(sum.energy(), one.energy(), 1e-9);
        assertArrayEquals(sum.forces(), one.forces(), 1e-12);
        assertTrue(members.get(0).meanWith(List.of(new Springs())).isEmpty(), "something else");
    }

    /** Another kind of model. */
    private record Springs() implements Model {
        @Override
        public double cutoff() {
            return 0;
        }

        @Override
        public String description() {
            return "springs";
        }
    }

    private static Forces evaluate(Potential potential, Structure s) {
        Forces sum = new Forces(s.size());
        potential.addTo(Geometry.of(s.cell(), s.species(), s.positions(), 4, Workers.serial()), sum);
        return sum;
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
