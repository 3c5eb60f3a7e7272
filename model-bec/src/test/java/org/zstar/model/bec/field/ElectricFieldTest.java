package org.zstar.model.bec.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Elements;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.model.bec.constant.ConstantChargesConfig;
import org.zstar.model.bec.constant.ConstantChargesProvider;
import org.zstar.model.bec.field.ElectricFieldConfig.Components;
import org.zstar.model.bec.field.ElectricFieldConfig.NetForce;
import org.zstar.model.bec.field.FieldSchedule.Shape;

class ElectricFieldTest {
    private static final int[] SPECIES = {3, 8, 3};
    private static final double[] POSITIONS = {0, 0, 0, 2, 0.1, -0.3, 8, 1, 4};
    private static final double[] FIELD = {0.1, -0.2, 0.3};
    /** Li +1; O a full tensor with an antisymmetric part. */
    private static final ConstantChargesConfig CHARGES = new ConstantChargesConfig(Map.of("Li", 1.0),
            Map.of("O", new double[][] {{-2, 0.3, 0.1}, {-0.2, -1.9, 0}, {0.4, 0.5, -2.2}}));

    private static ForceContribution field(Components components, NetForce netForce, FieldSchedule schedule) {
        return new ElectricFieldProvider().create(new ElectricFieldConfig(
                new Part<>(new ConstantChargesProvider(), CHARGES), FIELD, components, netForce, schedule));
    }

    private static Geometry geometry(double[] positions, double time) {
        Geometry g = Geometry.of(Cell.box(9, 9, 9), SPECIES, positions, 1, Workers.serial());
        return new Geometry(g.cell(), g.species(), g.positions(), g.neighbours(), time, g.workers());
    }

    private static Forces evaluate(ForceContribution field, double[] positions, double time) {
        Forces sum = new Forces(SPECIES.length);
        field.addTo(geometry(positions, time), sum);
        return sum;
    }

    @Test
    void forceIsFieldTimesRowOfTheTensor() {
        Forces sum = evaluate(field(Components.FULL, NetForce.KEEP, FieldSchedule.CONSTANT), POSITIONS, 0);
        assertEquals(0.1, sum.forces()[0], 1e-15);
        // E_x Z_xy + E_y Z_yy + E_z Z_zy of the oxygen
        assertEquals(0.1 * 0.3 + 0.2 * 1.9 + 0.3 * 0.5, sum.forces()[4], 1e-15);
    }

    @Test
    void diagonalKeepsOnlyTheDiagonal() {
        ForceContribution diagonal = field(Components.DIAGONAL, NetForce.KEEP, FieldSchedule.CONSTANT);
        Forces sum = evaluate(diagonal, POSITIONS, 0);
        assertArrayEquals(new double[] {0.1 * -2, -0.2 * -1.9, 0.3 * -2.2},
                java.util.Arrays.copyOfRange(sum.forces(), 3, 6), 1e-15);
        assertFalse(diagonal.isConservative());
    }

    @Test
    void forceIsTheGradientOfTheEnergyWithAndWithoutNetForce() {
        for (NetForce netForce : NetForce.values()) {
            ForceContribution field = field(Components.FULL, netForce, FieldSchedule.CONSTANT);
            assertTrue(field.isConservative());
            double[] f = evaluate(field, POSITIONS, 0).forces();
            for (int k = 0; k < f.length; k++) {
                double[] plus = POSITIONS.clone(), minus = POSITIONS.clone();
                plus[k] += 1e-3;
                minus[k] -= 1e-3;
                double slope = (evaluate(field, plus, 0).energy() - evaluate(field, minus, 0).energy()) / 2e-3;
                assertEquals(-slope, f[k], 1e-11);
            }
        }
    }

    @Test
    void removedNetForceLeavesTheCentreOfMassAlone() {
        double[] kept = evaluate(field(Components.FULL, NetForce.KEEP, FieldSchedule.CONSTANT), POSITIONS, 0).forces();
        double[] f = evaluate(field(Components.FULL, NetForce.REMOVE, FieldSchedule.CONSTANT), POSITIONS, 0).forces();
        for (int a = 0; a < 3; a++) {
            double net = kept[a] + kept[3 + a] + kept[6 + a];
            assertTrue(Math.abs(net) > 0.01, "the test needs a charged cell");
            assertEquals(0, f[a] + f[3 + a] + f[6 + a], 1e-15);
            double mass = 2 * Elements.mass(3) + Elements.mass(8);
            assertEquals(kept[a] - net * Elements.mass(3) / mass, f[a], 1e-15);
        }
    }

    @Test
    void followsItsScheduleAndReportsFieldAndPolarisation() {
        ForceContribution ramp = field(Components.FULL, NetForce.KEEP, new FieldSchedule(Shape.RAMP, 0, 100, 0, 0));
        double full = Math.sqrt(0.14);
        Forces half = evaluate(ramp, POSITIONS, 50);
        assertEquals(0.05, half.forces()[0], 1e-15);
        double polarisation = ramp.observables().get("polarisation_along_field_e_angstrom");
        assertEquals(-half.energy() / (0.5 * full), polarisation, 1e-12);
        assertEquals(0.5 * full, ramp.observables().get("field_v_per_angstrom"), 1e-15);
        Forces none = evaluate(ramp, POSITIONS, 0);
        assertEquals(0, none.forces()[0]);
        assertEquals(polarisation, ramp.observables().get("polarisation_along_field_e_angstrom"), 1e-12);
        assertFalse(ramp.isConservative());
    }
}
