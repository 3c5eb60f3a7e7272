package org.zstar.io.lammps;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.zstar.api.atoms.Elements;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.io.text.TextOutput;

/** Writes frames of a dump of the style custom in metal units, with unwrapped positions. */
final class DumpWriter implements StructureWriter {
    private static final Set<String> OWN = Set.of("id", "type", "charge", "element");

    private final TextOutput out;
    private long frames;

    DumpWriter(TextOutput out) {
        this.out = out;
    }

    @Override
    public void write(Structure s) throws IOException {
        Orientation box = Orientation.of(s);
        if (frames == 0 && (s.velocities() != null || s.labels().forces() != null)) {
            out.put("ITEM: UNITS\nmetal\n");
        }
        out.put("ITEM: TIMESTEP\n").put(s.info().get("step") instanceof Long step ? step : frames).line();
        out.put("ITEM: NUMBER OF ATOMS\n").put(s.size()).line();
        bounds(s, box);
        Species species = Species.of(s);
        Map<String, Object> columns = columns(s, box);
        out.put("ITEM: ATOMS id type element");
        for (Map.Entry<String, Object> e : columns.entrySet()) {
            names(e.getKey(), width(e.getValue(), s.size()));
        }
        out.line();
        for (int i = 0; i < s.size(); i++) {
            out.put(DataWriter.id(s, i)).put(' ').put(species.types()[i]).put(' ').put(Elements.symbol(s.species()[i]));
            for (Map.Entry<String, Object> e : columns.entrySet()) {
                int power = e.getKey().equals("v") ? -UnitStyle.METAL.velocityPower() : 0;
                int width = width(e.getValue(), s.size());
                for (int k = i * width; k < (i + 1) * width; k++) {
                    value(e.getValue(), k, power);
                }
            }
            out.line();
        }
        frames++;
    }

    private void bounds(Structure s, Orientation box) throws IOException {
        double[] excess = Box.excess(box.vector(1, 0), box.vector(2, 0), box.vector(2, 1));
        out.put("ITEM: BOX BOUNDS");
        if (box.isTilted()) {
            out.put(" xy xz yz");
        }
        for (int d = 0; d < 3; d++) {
            out.put(s.cell().isPeriodic(d) ? " pp" : " ff");
        }
        out.line();
        for (int d = 0; d < 3; d++) {
            double low = box.origin(d);
            double high = Sums.upper(low, box.vector(d, d));
            if (d < 2) {
                low = Sums.upper(excess[2 * d], low);
                high = Sums.upper(excess[2 * d + 1], high);
            }
            out.put(low).put(' ').put(high);
            if (box.isTilted()) {
                out.put(' ').put(d == 0 ? box.vector(1, 0) : d == 1 ? box.vector(2, 0) : box.vector(2, 1));
            }
            out.line();
        }
    }

    /** Everything that is written beside id, type and element; x, v and f stand for three columns each. */
    private static Map<String, Object> columns(Structure s, Orientation box) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("x", box.turned(s.positions()));
        put(columns, "v", box.turned(s.velocities()));
        put(columns, "f", box.turned(s.labels().forces()));
        if (s.columns().get("charge") instanceof double[] q && q.length == s.size()) {
            columns.put("q", q);
        }
        put(columns, Assembly.BORN, box.turnedTensors(s.labels().bornCharges()));
        s.columns().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                columns.putIfAbsent(name.replaceAll("\\s", "_"), values);
            }
        });
        return columns;
    }

    private static void put(Map<String, Object> columns, String name, Object values) {
        if (values != null) {
            columns.put(name, values);
        }
    }

    private void names(String name, int width) throws IOException {
        switch (name) {
            case "x" -> out.put(" xu yu zu");
            case "v" -> out.put(" vx vy vz");
            case "f" -> out.put(" fx fy fz");
            default -> {
                for (int k = 1; k <= width; k++) {
                    out.put(' ').put(name);
                    if (width > 1) {
                        out.put('[').put(k).put(']');
                    }
                }
            }
        }
    }

    private static int width(Object values, int atoms) {
        return java.lang.reflect.Array.getLength(values) / atoms;
    }

    private void value(Object values, int k, int power) throws IOException {
        out.put(' ');
        if (values instanceof double[] reals) {
            out.put(reals[k], power);
        } else if (values instanceof long[] whole) {
            out.put(whole[k]);
        } else if (values instanceof boolean[] flags) {
            out.put(flags[k] ? '1' : '0');
        } else {
            String text = ((String[]) values)[k].replaceAll("\\s", "_");
            out.put(text.isEmpty() ? "_" : text);
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
