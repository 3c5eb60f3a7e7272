package org.zstar.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    /** Two-sided 95 % point of Student's distribution with two degrees of freedom. */
    private static final double T2 = 4.303;

    @Test
    void meansWithConfidence() {
        Map<String, Estimate> estimates = Replicas.estimates(List.of(Map.of("a", 1.0, "b", 9.0), Map.of("a", 2.0),
                Map.of("a", 6.0)));
        assertEquals(Set.of("a"), estimates.keySet(), "what is not known of all is left out");
        assertEquals(3, estimates.get("a").value(), 1e-15);
        assertEquals(T2 * Math.sqrt(7.0 / 3), estimates.get("a").halfWidth95(), 1e-12);
    }

    @Test
    void pairingTakesOutWhatIsCommon() {
        List<Map<String, Double>> one = List.of(Map.of("a", 11.0), Map.of("a", -4.0), Map.of("a", 7.5));
        List<Map<String, Double>> other = List.of(Map.of("a", 10.0), Map.of("a", -5.0), Map.of("a", 6.5));
        Estimate difference = Replicas.differences(one, other).get("a");
        assertEquals(1, difference.value(), 1e-15);
        assertEquals(0, difference.halfWidth95(), 1e-15);
        assertTrue(Replicas.estimates(one).get("a").halfWidth95() > 10);
        assertThrows(IllegalArgumentException.class, () -> Replicas.differences(one, other.subList(0, 2)));
    }

    private static Table table(double... values) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("time_fs", new double[] {0, 10});
        columns.put("msd", values);
        return new Table(columns);
    }

    @Test
    void tablesAreAveragedRowByRow() {
        Table mean = Replicas.means(List.of(table(1, 2), table(2, 2), table(6, 2)));
        assertEquals(List.of("time_fs", "msd", "msd_ci95"), List.copyOf(mean.columns().keySet()));
        assertArrayEquals(new double[] {0, 10}, mean.column("time_fs"));
        assertArrayEquals(new double[] {3, 2}, mean.column("msd"), 1e-15);
        assertArrayEquals(new double[] {T2 * Math.sqrt(7.0 / 3), 0}, mean.column("msd_ci95"), 1e-12);
        assertEquals(Set.of("time_fs", "msd"), Replicas.means(List.of(table(1, 2))).columns().keySet());
    }
}
