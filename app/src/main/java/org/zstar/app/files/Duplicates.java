package org.zstar.app.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;

/** Frames with the same cell, species and positions to the last bit as an earlier one; labels may differ. */
final class Duplicates implements Finding {
    private static final int SHOWN = 5;

    /** 128 bits of a structure. */
    private record Print(long first, long second) { }

    private final Map<Print, Long> seen = new HashMap<>();
    private final List<long[]> pairs = new ArrayList<>();
    private long count;

    @Override
    public void add(long frame, Structure s) {
        Long before = seen.putIfAbsent(print(s), frame);
        if (before != null) {
            count++;
            if (pairs.size() < SHOWN) {
                pairs.add(new long[] {frame, before});
            }
        }
    }

    private static Print print(Structure s) {
        long a = 0x9e3779b97f4a7c15L;
        long b = 0xc2b2ae3d27d4eb4fL;
        double[][] numbers = {s.cell().vectors(), s.positions()};
        for (double[] values : numbers) {
            for (double v : values) {
                // adding zero makes -0 equal to 0
                long bits = Double.doubleToLongBits(v + 0.0);
                a = mixed(a ^ bits);
                b = mixed(b + bits * 0xff51afd7ed558ccdL);
            }
        }
        for (int z : s.species()) {
            a = mixed(a ^ z);
            b = mixed(b + z * 0xff51afd7ed558ccdL);
        }
        return new Print(a, b);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long x) {
        long y = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
        y = (y ^ y >>> 27) * 0x94d049bb133111ebL;
        return y ^ y >>> 31;
    }

    @Override
    public void report(Report report) {
        report.section("duplicates").put("count", count);
        if (count == 0) {
            report.row("duplicates", "none");
            return;
        }
        StringBuilder text = new StringBuilder(count + (count == 1 ? " frame repeats" : " frames repeat")
                + " an earlier one:");
        ArrayNode json = report.section("duplicates").putArray("pairs");
        for (long[] pair : pairs) {
            text.append(' ').append(pair[0]).append(" = ").append(pair[1]).append(pair == pairs.get(pairs.size() - 1) ? ""
                    : ",");
            json.addArray().add(pair[0]).add(pair[1]);
        }
        report.row("duplicates", text + (count > pairs.size() ? " …" : ""));
    }
}
