package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

class RealVasprunTest {
    private static final double KILOBAR = -0.1 / Units.GPA_PER_EV_PER_ANGSTROM3;

    @TestFactory
    Stream<DynamicTest> filesAgreeWithTheFacts() throws IOException {
        return RealFiles.tests("truth_vasprun.json", RealVasprunTest::check);
    }

    private static void check(String name, JsonNode facts) {
        if (facts.path("natoms").isMissingNode()) {
            RealFiles.unreadable(new VasprunFormat(), name, ":3: the file ends early; expected vasprun.xml");
            return;
        }
        Samples.Content content = RealFiles.read(new VasprunFormat(), name, false);
        List<Structure> all = content.structures();
        assertEquals(facts.get("n_calc_parsed").intValue(), all.size());
        assertEquals(facts.get("xml_error").isNull() ? 0 : 1, content.warnings().size());
        long forces = all.stream().filter(s -> s.labels().forces() != null).count();
        assertEquals(facts.get("calcs_with_forces").intValue(), forces);
        long stresses = all.stream().filter(s -> s.labels().stress() != null).count();
        assertEquals(facts.get("calcs_with_stress").intValue(), stresses);
        if (all.isEmpty()) {
            return;
        }
        Structure last = all.get(all.size() - 1);
        int atom = 0;
        for (JsonNode type : facts.get("species")) {
            for (int i = 0; i < type.get(1).intValue(); i++) {
                assertEquals(Elements.number(type.get(0).textValue()), last.species()[atom++]);
            }
        }
        assertEquals(atom, last.size());
        step(facts, facts.get("first"), all.get(0));
        step(facts, facts.get("last"), last);
        if (facts.get("n_calc_with_born").intValue() == 0) {
            assertNull(last.labels().bornCharges());
        } else {
            bornCharges(facts.get("BEC"), last);
        }
    }

    private static void step(JsonNode facts, JsonNode step, Structure s) {
        JsonNode energies = step.get("energy_calc_level");
        assertEquals(energies.get("e_fr_energy").doubleValue(), s.labels().energy());
        // the facts on runs with a response come from its last loop instead of the ground state's
        boolean response = facts.get("incar").has("LEPSILON");
        boolean old = facts.get("version").textValue().compareTo("6") < 0;
        double expected = response ? energies.get(old ? "e_wo_entrp" : "e_0_energy").doubleValue()
                : step.get("sigma0_corrected").doubleValue();
        assertEquals(expected, (Double) s.info().get("energy_sigma0"), 1e-8);
        RealFiles.same(step.get("force_atom1"), s.labels().forces(), 0, 0, "force on the first atom");
        RealFiles.same(step.get("force_last"), s.labels().forces(), 3 * s.size() - 3, 0, "force on the last atom");
        assertEquals(step.get("n_force").intValue(), s.size());
        RealFiles.same(step.get("basis"), s.cell().vectors(), 0, 0, "cell");
        double[] f = new double[3];
        for (int d = 0; d < 3; d++) {
            f[d] = s.cell().fractional(s.positions()[0], s.positions()[1], s.positions()[2], d);
        }
        RealFiles.same(step.get("frac_atom1"), f, 0, 1e-13, "first atom");
        if (step.get("stress_kB").isNull()) {
            assertNull(s.labels().stress());
        } else {
            double[] kB = Arrays.stream(s.labels().stress()).map(x -> x / KILOBAR).toArray();
            RealFiles.same(step.get("stress_kB"), kB, 0, 1e-11, "stress");
        }
    }

    private static void bornCharges(JsonNode facts, Structure s) {
        double[] z = s.labels().bornCharges();
        assertEquals(9 * facts.get("n").intValue(), z.length);
        RealFiles.same(facts.get("first"), z, 0, 0, "Born charges of the first ion");
        RealFiles.same(facts.get("last"), z, z.length - 9, 0, "Born charges of the last ion");
        RealFiles.same(facts.get("most_asym"), z, 9 * facts.get("most_asym_ion_1based").intValue() - 9, 0, "asymmetric ion");
        JsonNode epsilon = facts.get("epsilon");
        if (epsilon != null && !epsilon.isNull()) {
            RealFiles.same(epsilon, (double[]) s.info().get("dielectric_tensor"), 0, 0, "dielectric tensor");
        }
    }
}
