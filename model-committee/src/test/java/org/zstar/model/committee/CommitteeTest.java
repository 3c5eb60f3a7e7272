package org.zstar.model.committee;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Deviations;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.model.Potential;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.testkit.ChargeModelChecks;
import org.zstar.testkit.ForceChecks;
import org.zstar.testkit.Samples;

class CommitteeTest {
    private static final Structure STRUCTURE = Samples.triclinic(2, 3, 8).structure();

    private static Geometry geometry() {
        return Geometry.of(STRUCTURE.cell(), STRUCTURE.species(), STRUCTURE.positions(), 4, Workers.serial());
    }

    private static <M> M committee(Class<M> kind, Model... members) {
        List<Part<ModelProvider<?>>> parts = Arrays.stream(members)
                .<Part<ModelProvider<?>>>map(m -> new Part<>(new GivenProvider(), new GivenProvider.Given(m))).toList();
        return kind.cast(new CommitteeProvider().create(new CommitteeConfig(parts)));
    }

    @Test
    void theMeanIsAPotentialWithItsOwnForces() {
        Potential committee = committee(Potential.class, new Pairs(1.0), new Pairs(1.5), new Pairs(2.6));
        ForceChecks.potential(new Pairs.Contribution(committee), STRUCTURE, 1e-6);
        Forces mean = evaluate(committee), single = evaluate(new Pairs(1.7));
        assertTrue(Math.abs(single.energy()) > 0.1);
        assertEquals(single.energy(), mean.energy(), 1e-12);
        assertArrayEquals(single.forces(), mean.forces(), 1e-12);
    }

    /** Energies and forces of members are a strength times those of strength 1; strengths 1, 1.5, 2.6 have s = 0.8185. */
    @Test
    void deviationsAreThoseOfTheMembers() {
        Deviations spread = committee(Potential.class, new Pairs(1.0), new Pairs(1.5), new Pairs(2.6)).deviations(geometry());
        Forces unit = evaluate(new Pairs(1));
        double s = Math.sqrt((0.7 * 0.7 + 0.2 * 0.2 + 0.9 * 0.9) / 2);
        assertEquals(s * Math.abs(unit.energy()), spread.energy(), 1e-12);
        for (int i = 0; i < STRUCTURE.size(); i++) {
            double square = 0;
            for (int k = 3 * i; k < 3 * i + 3; k++) {
                square += unit.forces()[k] * unit.forces()[k];
            }
            assertEquals(s * Math.sqrt(square / 3), spread.forces()[i], 1e-12);
        }
        assertNull(spread.charges());
    }

    @Test
    void equalMembersDoNotDeviateEvenWithLargeEnergies() {
        Deviations spread = committee(Potential.class, new Pairs(1e7), new Pairs(1e7)).deviations(geometry());
        assertEquals(0, spread.energy());
        assertEquals(0, Arrays.stream(spread.forces()).max().orElseThrow());
    }

    @Test
    void theMeanOfChargesIsTheDerivativeOfTheMeanPolarisation() {
        ChargeModel committee = committee(ChargeModel.class, new Dipoles(0.5), new Dipoles(0.9));
        ChargeModelChecks.derivative(committee, STRUCTURE, 1e-6);
        Forces mean = new Forces(STRUCTURE.size()), single = new Forces(STRUCTURE.size());
        committee.addFieldForce(geometry(), new double[] {0.1, -0.2, 0.3}, mean);
        new Dipoles(0.7).addFieldForce(geometry(), new double[] {0.1, -0.2, 0.3}, single);
        assertEquals(single.energy(), mean.energy(), 1e-12);
        assertArrayEquals(single.forces(), mean.forces(), 1e-12);
        double[] unit = new double[9 * STRUCTURE.size()];
        new Dipoles(1).bornCharges(geometry(), unit);
        double[] spread = committee.deviations(geometry()).charges();
        for (int i = 0; i < STRUCTURE.size(); i++) {
            double square = 0;
            for (int k = 9 * i; k < 9 * i + 9; k++) {
                square += unit[k] * unit[k];
            }
            assertTrue(square > 0.01);
            assertEquals(0.4 / Math.sqrt(2) * Math.sqrt(square / 9), spread[i], 1e-12);
        }
    }

    @Test
    void membersThatMergeAreEvaluatedAsOne() {
        Potential merged = new Pairs(7);
        Potential able = new Pairs(1) {
            @Override
            public Optional<Model> meanWith(List<Model> others) {
                assertEquals(1, others.size());
                return Optional.of(merged);
            }
        };
        Potential committee = committee(Potential.class, able, new Pairs(2));
        assertEquals(evaluate(merged).energy(), evaluate(committee).energy());
        assertTrue(committee.description().contains("committee of 2, evaluated as one"), committee.description());
        assertEquals(evaluate(new Pairs(1)).energy() / Math.sqrt(2), committee.deviations(geometry()).energy(), 1e-12,
                "deviations are those of the members all the same");
    }

    @Test
    void wrongMembersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> committee(Model.class, new Pairs(1)));
        String message = assertThrows(IllegalArgumentException.class, () -> committee(Model.class, new Pairs(1),
                new Dipoles(1))).getMessage();
        assertTrue(message.contains("all potentials or all charge models") && message.contains("dipoles"), message);
    }

    private static Forces evaluate(Potential potential) {
        Forces sum = new Forces(STRUCTURE.size());
        potential.addTo(geometry(), sum);
        return sum;
    }
}
