package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Array;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zstar.api.atoms.Structure;

/** Names of the further values of frames and atoms, with the number of frames that have them. */
final class OtherValues implements Finding {
    private static final int MOST = 1000;

    private final Map<String, Long> values = new TreeMap<>();
    private final Map<String, Long> columns = new TreeMap<>();
    private long frames;

    @Override
    public void add(long frame, Structure s) {
        frames++;
        s.info().keySet().forEach(key -> count(values, key));
        s.columns().forEach((name, column) -> {
            int width = Array.getLength(column) / Math.max(1, s.size());
            count(columns, width == 1 ? name : name + "[" + width + "]");
        });
    }

    private static void count(Map<String, Long> counts, String name) {
        if (counts.size() < MOST || counts.containsKey(name)) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    @Override
    public void report(Report report) {
        list(report, "values", values);
        list(report, "columns", columns);
    }

    private void list(Report report, String label, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            report.row(label, counts.entrySet().stream()
                    .map(e -> e.getKey() + (e.getValue() == frames ? "" : " (" + e.getValue() + " frames)"))
                    .collect(Collectors.joining(", ")));
            ObjectNode json = report.section(label);
            counts.forEach(json::put);
        }
    }
}
