package org.zstar.io.vasp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;

class RealXdatcarTest {
    @TestFactory
    Stream<DynamicTest> filesAgreeWithTheFacts() throws IOException {
        return RealFiles.tests("truth_xdatcar.json", RealXdatcarTest::check);
    }

    private static void check(String name, JsonNode facts) {
        Samples.Content content = RealFiles.read(new XdatcarFormat(), name, false);
        List<Structure> all = content.structures();
        assertEquals(facts.get("n_frames").intValue(), all.size());
        if (all.isEmpty()) {
            assertEquals(List.of("the file ends before the first configuration"), content.warnings());
            return;
        }
        assertEquals(List.of(), content.warnings());
        Structure first = all.get(0);
        Structure last = all.get(all.size() - 1);
        assertEquals(facts.get("natoms").intValue(), first.size());
        assertEquals(Elements.number(facts.get("symbols").get(0).textValue()), first.species()[0]);
        RealFiles.same(facts.get("cell_first"), first.cell().vectors(), 0, 1e-12, "first cell");
        RealFiles.same(facts.get("cell_last"), last.cell().vectors(), 0, 1e-12, "last cell");
        RealFiles.same(facts.get("first_cart_atom1"), first.positions(), 0, 6e-9, "first atom");
        RealFiles.same(facts.get("last_cart_atom1"), last.positions(), 0, 6e-9, "first atom of the last frame");
        double[] f = new double[3];
        for (int d = 0; d < 3; d++) {
            int at = 3 * last.size() - 3;
            f[d] = last.cell().fractional(last.positions()[at], last.positions()[at + 1], last.positions()[at + 2], d);
        }
        RealFiles.same(facts.get("last_frac_lastatom"), f, 0, 1e-12, "last atom");
        String number = facts.get("last_label").textValue().replaceAll("\\D", "");
        assertEquals(Long.parseLong(number), last.info().get("ionic_step"));
    }
}
