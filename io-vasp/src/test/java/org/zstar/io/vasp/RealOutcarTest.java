package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Structure;
import org.zstar.api.atoms.Units;

class RealOutcarTest {
    private static final Map<String, String> UNREADABLE = Map.of(
            "outcar.longit/OUTCAR", ":1710: found the numbers of atoms '3   5   3   1   4   4   2   5   4   5', expected 16",
            "no_ion_count_OUTCAR", ":4297: a table of atoms ends here, but no line 'ions per type ='",
            "postprocess_neb/01/OUTCAR", ":1: the file ends without a line of VASP's OUTCAR");
    private static final double KILOBAR = -0.1 / Units.GPA_PER_EV_PER_ANGSTROM3;

    @TestFactory
    Stream<DynamicTest> filesAgreeWithTheFacts() throws IOException {
        return RealFiles.tests("truth_outcar.json", RealOutcarTest::check);
    }

    private static void check(String name, JsonNode facts) {
        for (Map.Entry<String, String> e : UNREADABLE.entrySet()) {
            if (name.endsWith(e.getKey())) {
                RealFiles.unreadable(new OutcarFormat(), name, e.getValue());
                return;
            }
        }
        Samples.Content content = RealFiles.read(new OutcarFormat(), name, false);
        List<Structure> all = content.structures();
        int energies = facts.get("n_free_energy_TOTEN").intValue();
        int tables = facts.get("n_force_blocks").intValue();
        boolean sparse = tables > 0 && tables < energies;
        assertEquals(sparse ? tables : energies, all.size());
        boolean killed = content.warnings().stream().anyMatch(w -> w.contains("killed run"));
        assertEquals(!facts.get("complete").booleanValue(), killed);
        if (all.isEmpty()) {
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            int step = sparse && i == all.size() - 1 ? energies - 1 : i;
            Structure s = all.get(i);
            assertEquals(facts.get("free_energy_TOTEN").get(step).doubleValue(), s.labels().energy());
            assertEquals(facts.get("energy_sigma0").get(step).doubleValue(), s.info().get("energy_sigma0"));
            assertEquals(facts.get("energy_wo_entropy").get(step).doubleValue(), s.info().get("energy_without_entropy"));
        }
        Structure first = all.get(0);
        Structure last = all.get(all.size() - 1);
        assertEquals(facts.get("nions").intValue(), first.size());
        if (tables > 0) {
            atom(facts.get("first_step_atom1_pos_force"), first, 0);
            atom(facts.get("last_step_atom1_pos_force"), last, 0);
            atom(facts.get("last_step_lastatom_pos_force"), last, last.size() - 1);
            stress(facts.get("dft_step_first_kB"), first);
            stress(facts.get("dft_step_last_kB"), last);
            RealFiles.same(facts.get("dft_step_first_lattice"), first.cell().vectors(), 0, 0, "first cell");
            RealFiles.same(facts.get("dft_step_last_lattice"), last.cell().vectors(), 0, 0, "last cell");
        } else {
            RealFiles.same(facts.get("last_lattice"), last.cell().vectors(), 0, 0, "cell");
            assertNull(first.labels().forces());
        }
        bornCharges(facts, last);
        machineLearned(facts, name, all.size());
    }

    private static void atom(JsonNode positionAndForce, Structure s, int atom) {
        for (int d = 0; d < 3; d++) {
            assertEquals(positionAndForce.get(d).doubleValue(), s.positions()[3 * atom + d]);
            assertEquals(positionAndForce.get(3 + d).doubleValue(), s.labels().forces()[3 * atom + d]);
        }
    }

    private static void stress(JsonNode kilobars, Structure s) {
        int[] place = {0, 4, 8, 1, 5, 2};
        int[] mirror = {0, 4, 8, 3, 7, 6};
        for (int i = 0; i < 6; i++) {
            assertEquals(KILOBAR * kilobars.get(i).doubleValue(), s.labels().stress()[place[i]], 1e-15);
            assertEquals(s.labels().stress()[place[i]], s.labels().stress()[mirror[i]]);
        }
    }

    private static void bornCharges(JsonNode facts, Structure s) {
        double[] z = s.labels().bornCharges();
        if (facts.get("n_BEC_blocks").intValue() == 0) {
            assertNull(z);
            return;
        }
        JsonNode block = facts.get("BEC").get(0);
        assertEquals(9 * block.get("n").intValue(), z.length);
        RealFiles.same(block.get("first"), z, 0, 0, "Born charges of the first ion");
        RealFiles.same(block.get("last"), z, z.length - 9, 0, "Born charges of the last ion");
        RealFiles.same(block.get("most_asym"), z, 9 * block.get("most_asym_ion_1based").intValue() - 9, 0, "asymmetric ion");
        double[] sum = new double[9];
        for (int i = 0; i < z.length; i++) {
            sum[i % 9] += z[i];
        }
        RealFiles.same(block.get("asr_sum"), sum, 0, 1e-9, "sum rule");
    }

    /** Predictions come on top when they are asked for, apart from those before the force field had learned anything. */
    private static void machineLearned(JsonNode facts, String name, int firstPrinciples) {
        List<Double> predictions = new ArrayList<>();
        facts.get("ML_TOTEN").forEach(e -> predictions.add(e.doubleValue()));
        predictions.removeIf(e -> e == 0);
        List<Structure> all = RealFiles.read(new OutcarFormat(), name, true).structures();
        assertEquals(firstPrinciples + predictions.size(), all.size());
        List<Double> found = all.stream().filter(s -> s.info().containsKey("machine_learned"))
                .map(s -> s.labels().energy()).toList();
        assertEquals(predictions, found);
    }
}
