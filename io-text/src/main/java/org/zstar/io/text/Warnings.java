package org.zstar.io.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reader tells its user: the first message of each kind and how often the kind occurred. */
public final class Warnings {
    private final Map<String, String> first = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Records a warning; of each kind the first message is kept. */
    public void add(String kind, String message) {
        first.putIfAbsent(kind, message);
        counts.merge(kind, 1L, Long::sum);
    }

    /** Records everything that another object has recorded. */
    public void add(Warnings others) {
        others.first.forEach(first::putIfAbsent);
        others.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    }

    /** The messages so far. */
    public List<String> list() {
        List<String> list = new ArrayList<>();
        first.forEach((kind, message) -> {
            long more = counts.get(kind) - 1;
            list.add(more == 0 ? message : message + " (and " + more + (more == 1 ? " time" : " times") + " more)");
        });
        return list;
    }
}
