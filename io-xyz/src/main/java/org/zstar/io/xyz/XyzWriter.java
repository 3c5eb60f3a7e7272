package org.zstar.io.xyz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.TextOutput;

/** Writes frames that ASE, OVITO and this module read; every number keeps its bits. */
final class XyzWriter implements StructureWriter {
    /** Names that programs give a meaning of their own, which an unrelated column must not claim. */
    private static final Set<String> RESERVED = Set.of("species", "symbols", "pos", "positions", "Z", "numbers", "forces",
            "velocities", "born_effective_charges", "momenta");
    private static final Set<String> RESERVED_KEYS = Set.of("Lattice", "Properties", "pbc", "energy", "stress",
            "virial", "polarization", "charge");

    private final TextOutput out;

    XyzWriter(TextOutput out) {
        this.out = out;
    }

    /** A column of any type: what {@code Properties} says of it, and its values. */
    private record Item(String name, Object values, int width) {
        char type() {
            return values instanceof double[] ? 'R' : values instanceof long[] ? 'I'
                    : values instanceof String[] ? 'S' : 'L';
        }
    }

    @Override
    public void write(Structure s) throws IOException {
        List<Item> items = items(s);
        out.put(s.size()).line();
        comment(s, items);
        out.line();
        for (int i = 0; i < s.size(); i++) {
            out.put(Elements.symbol(s.species()[i]));
            for (Item item : items) {
                row(item, i * item.width);
            }
            out.line();
        }
    }

    private static List<Item> items(Structure s) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("pos", s.positions());
        put(columns, "forces", s.labels().forces());
        put(columns, "born_effective_charges", s.labels().bornCharges());
        put(columns, "velocities", s.velocities());
        s.columns().forEach((name, values) -> {
            String clean = name.replaceAll("[\\s:=\"'{}\\[\\],\\\\]", "_");
            columns.put(RESERVED.contains(clean) ? clean + "_" : clean, values);
        });
        List<Item> items = new ArrayList<>();
        columns.forEach((name, values) -> items.add(new Item(name, values, length(values) / Math.max(1, s.size()))));
        items.removeIf(item -> item.width == 0);
        return items;
    }

    private static void put(Map<String, Object> map, String key, Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    private static int length(Object array) {
        return array instanceof double[] reals ? reals.length : array instanceof long[] whole ? whole.length
                : array instanceof String[] texts ? texts.length : ((boolean[]) array).length;
    }

    private void comment(Structure s, List<Item> items) throws IOException {
        double[] vectors = s.cell().vectors();
        boolean lattice = false;
        for (double v : vectors) {
            lattice |= v != 0;
        }
        if (lattice) {
            out.put("Lattice=").put(Values.text(vectors)).put(' ');
        }
        out.put("Properties=species:S:1");
        for (Item item : items) {
            out.put(':').put(item.name).put(':').put(item.type()).put(':').put(item.width);
        }
        Labels labels = s.labels();
        put("energy", labels.energy());
        // the format's nine flat numbers run down the columns of the matrix
        put("stress", labels.stress() == null ? null : Tensors.transposed(labels.stress()));
        put("polarization", labels.polarisation());
        put("charge", labels.charge());
        for (Map.Entry<String, Object> e : s.info().entrySet()) {
            put(RESERVED_KEYS.contains(e.getKey()) ? e.getKey() + "_" : e.getKey(), e.getValue());
        }
        put("pbc", s.cell().periodicity());
    }

    private void put(String key, Object value) throws IOException {
        if (value != null) {
            out.put(' ').put(Values.quoted(key)).put('=').put(Values.text(value));
        }
    }

    private void row(Item item, int from) throws IOException {
        for (int k = from; k < from + item.width; k++) {
            out.put(' ');
            if (item.values instanceof double[] reals) {
                out.put(reals[k]);
            } else if (item.values instanceof long[] whole) {
                out.put(whole[k]);
            } else if (item.values instanceof String[] texts) {
                out.put(texts[k].isEmpty() ? "_" : texts[k].replaceAll("\\s", "_"));
            } else {
                out.put(((boolean[]) item.values)[k] ? 'T' : 'F');
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
