package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

class RealPoscarTest {
    private static final Map<String, String> UNREADABLE = Map.of(
            "poscars/POSCAR.oh.err1", ":11: found ' 0.25 0.25 0.25 F F', expected three flags",
            "poscars/POSCAR.oh.err2", ":11: found ' 0.25 0.25 0.25 a T F', expected three flags",
            "unfinished/out/CONTCAR", ":1: the file is empty",
            "postprocess_neb/01/CONTCAR", ":1: the file ends here; expected the scaling factor");

    @TestFactory
    Stream<DynamicTest> filesAgreeWithTheFacts() throws IOException {
        return RealFiles.tests("truth_poscar.json", RealPoscarTest::check);
    }

    private static void check(String name, JsonNode facts) {
        for (Map.Entry<String, String> e : UNREADABLE.entrySet()) {
            if (name.endsWith(e.getKey())) {
                RealFiles.unreadable(new PoscarFormat(), name, e.getValue());
                return;
            }
        }
        List<Structure> all = RealFiles.read(new PoscarFormat(), name, false).structures();
        assertEquals(1, all.size());
        Structure s = all.get(0);
        assertEquals(facts.get("natoms").intValue(), s.size());
        RealFiles.same(facts.get("cell"), s.cell().vectors(), 0, 1e-9, "cell");
        assertEquals(facts.get("volume").doubleValue(), s.cell().volume(), 1e-9 * s.cell().volume());
        RealFiles.same(facts.get("cart_first"), s.positions(), 0, 6e-9, "first atom");
        RealFiles.same(facts.get("cart_last"), s.positions(), 3 * s.size() - 3, 6e-9, "last atom");
        int atom = 0;
        for (int block = 0; block < facts.get("symbols").size(); block++) {
            assertEquals(Elements.number(facts.get("symbols").get(block).textValue()), s.species()[atom]);
            atom += facts.get("counts").get(block).intValue();
        }
        assertEquals(name.endsWith("vasp/POSCAR_example_1"), s.species()[0] == 0, "named nowhere");
        assertEquals(facts.get("selective").booleanValue(), s.columns().containsKey("move_mask"));
        if (facts.has("n_any_frozen")) {
            boolean[] mask = (boolean[]) s.columns().get("move_mask");
            int frozen = 0;
            for (int i = 0; i < s.size(); i++) {
                frozen += mask[3 * i] && mask[3 * i + 1] && mask[3 * i + 2] ? 0 : 1;
            }
            assertEquals(facts.get("n_any_frozen").intValue(), frozen);
        }
        boolean more = facts.get("n_nonblank_lines_after_coords").intValue() >= s.size();
        assertTrue(more == (s.velocities() != null), "velocities");
    }
}
