package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.neighbours.NeighbourList;

/** Shortest distance of each pair of elements, periodic images included, as far as it is below a cutoff. */
final class Distances implements Finding {
    private static final double CUTOFF = 4;
    private static final double MOST_PAIRS = 5e7;
    private static final int FEW = 3000;
    private static final int ELEMENTS = Elements.count();

    private final Map<Integer, Range> pairs = new TreeMap<>();
    private long dense;
    private final double[] shortest = new double[ELEMENTS * ELEMENTS];

    @Override
    public void add(long frame, Structure s) {
        if (pairs(s) > MOST_PAIRS) {
            dense++;
            return;
        }
        int[] z = s.species();
        NeighbourList list = NeighbourList.build(s.cell(), z, s.positions(), CUTOFF);
        Arrays.fill(shortest, CUTOFF * CUTOFF);
        double[] r = s.positions();
        for (int i = 0; i < s.size(); i++) {
            for (int p = list.first()[i]; p < list.first()[i + 1]; p++) {
                int j = list.neighbour()[p];
                int image = 3 * list.image()[p];
                double x = r[3 * j] + list.shifts()[image] - r[3 * i];
                double y = r[3 * j + 1] + list.shifts()[image + 1] - r[3 * i + 1];
                double w = r[3 * j + 2] + list.shifts()[image + 2] - r[3 * i + 2];
                int pair = Math.min(z[i], z[j]) * ELEMENTS + Math.max(z[i], z[j]);
                shortest[pair] = Math.min(shortest[pair], x * x + y * y + w * w);
            }
        }
        for (int pair = 0; pair < shortest.length; pair++) {
            if (shortest[pair] < CUTOFF * CUTOFF) {
                pairs.computeIfAbsent(pair, p -> new Range()).add(Math.sqrt(shortest[pair]), frame);
            }
        }
    }

    /** About how many pairs there will be; damaged files may put all atoms in one place, or in a cell without size. */
    private static double pairs(Structure s) {
        double sphere = 4 * Math.PI / 3 * CUTOFF * CUTOFF * CUTOFF;
        double images = s.cell().isPeriodic() && s.cell().volume() > 0 ? sphere / s.cell().volume() : 0;
        double estimate = s.size() * Math.max(1, s.size() * images);
        if (estimate > MOST_PAIRS || s.size() < FEW) {
            return estimate;
        }
        Map<Long, Integer> boxes = new HashMap<>();
        double crowded = 0;
        for (int i = 0; i < s.size(); i++) {
            long box = 0;
            for (int d = 0; d < 3; d++) {
                box = box * 2_097_143 + (long) Math.floor(s.positions()[3 * i + d] / CUTOFF);
            }
            crowded += 2 * boxes.merge(box, 1, Integer::sum);
        }
        return crowded;
    }

    @Override
    public void report(Report report) {
        if (dense > 0) {
            report.row("nearest", "not looked for in %d frames, whose atoms are too close together", dense);
            report.section("distances").put("too_dense", dense);
        }
        if (pairs.isEmpty()) {
            return;
        }
        ObjectNode json = report.section("distances");
        StringBuilder text = new StringBuilder();
        pairs.forEach((pair, range) -> {
            String name = Elements.symbol(pair / ELEMENTS) + "-" + Elements.symbol(pair % ELEMENTS);
            json.putObject(name).put("shortest", range.low()).put("frame", range.lowFrame());
            text.append(text.isEmpty() ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%s %.3f Å (frame %d)", name, range.low(), range.lowFrame()));
        });
        report.row("nearest", text.toString());
    }
}
