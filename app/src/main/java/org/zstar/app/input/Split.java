package org.zstar.app.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zstar.api.dynamics.CounterRandom;
import org.zstar.app.input.DataSource.Frame;

/**
 * Structures divided into three sets.
 *
 * @param training to learn from
 * @param validation decide when to stop
 * @param test never seen while learning
 */
public record Split(List<Frame> training, List<Frame> validation, List<Frame> test) {
    /**
     * Divides structures at random. The same structures, options and seed give the same sets.
     *
     * @throws IllegalArgumentException if a named structure does not exist or nothing is left to train on
     */
    public static Split of(List<Frame> frames, SplitOptions options, long seed) {
        List<Frame> validation = named(frames, options.validationFrames(), "validation_frames");
        List<Frame> test = named(frames, options.testFrames(), "test_frames");
        List<Frame> free = new ArrayList<>(frames);
        free.removeAll(validation);
        free.removeAll(test);
        CounterRandom random = new CounterRandom(seed);
        List<Frame> order = shuffledByStratum(free, options.stratify(), random);
        pick(order, options.test(), random.uniform(0, 0), test);
        pick(order, options.validation() / (1 - options.test()), random.uniform(0, 1), validation);
        if (order.isEmpty()) {
            throw new IllegalArgumentException("the split leaves nothing to train on: " + frames.size() + " structures, "
                    + validation.size() + " for validation, " + test.size() + " for test");
        }
        return new Split(inOrder(frames, order), inOrder(frames, validation), inOrder(frames, test));
    }

    /** The sets by name, in the order train, validation, test. */
    public Map<String, List<Frame>> sets() {
        Map<String, List<Frame>> sets = new LinkedHashMap<>();
        sets.put("train", training);
        sets.put("validation", validation);
        sets.put("test", test);
        return sets;
    }

    private static List<Frame> named(List<Frame> frames, List<String> names, String key) {
        List<Frame> found = new ArrayList<>();
        for (String name : names) {
            List<Frame> matching = frames.stream().filter(frame -> frame.name().equals(name)).toList();
            if (matching.isEmpty()) {
                throw new IllegalArgumentException("split." + key + ": no structure is named '" + name
                        + "'; expected FILE#NUMBER like '" + frames.get(0).name() + "'");
            }
            found.addAll(matching);
        }
        return found;
    }

    /** All structures of a stratum in random order, then those of the next. */
    private static List<Frame> shuffledByStratum(List<Frame> frames, String key, CounterRandom random) {
        Map<String, List<Frame>> strata = new TreeMap<>(frames.stream().collect(
                Collectors.groupingBy(frame -> frame.structure().info(key, ""))));
        List<Frame> order = new ArrayList<>();
        int stratum = 1;
        for (List<Frame> members : strata.values()) {
            List<Frame> shuffled = new ArrayList<>(members);
            for (int i = shuffled.size() - 1; i > 0; i--) {
                int other = (int) (random.uniform(stratum, i) * (i + 1));
                Frame moved = shuffled.set(i, shuffled.get(other));
                shuffled.set(other, moved);
            }
            order.addAll(shuffled);
            stratum++;
        }
        return order;
    }

    /** Moves every (1/share)-th structure to a set: so each stratum gives its share, to within one structure. */
    private static void pick(List<Frame> order, double share, double phase, List<Frame> picked) {
        List<Frame> rest = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            boolean due = Math.floor((i + 1) * share + phase) > Math.floor(i * share + phase);
            (due ? picked : rest).add(order.get(i));
        }
        order.clear();
        order.addAll(rest);
    }

    private static List<Frame> inOrder(List<Frame> all, List<Frame> some) {
        return all.stream().filter(some::contains).toList();
    }
}
