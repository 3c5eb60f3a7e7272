package org.zstar.api.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyItemIsDoneOnceInTheSameChunks(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertEquals(threads, workers.count());
            for (int size : new int[] {0, 1, 6, 7, 8, 1000}) {
                AtomicIntegerArray done = new AtomicIntegerArray(Math.max(1, size));
                workers.forEachChunk(size, 7, (worker, chunk, from, to) -> {
                    assertTrue(worker >= 0 && worker < threads);
                    assertEquals(7 * chunk, from);
                    assertEquals(Math.min(size, from + 7), to);
                    for (int i = from; i < to; i++) {
                        done.incrementAndGet(i);
                    }
                });
                for (int i = 0; i < size; i++) {
                    assertEquals(1, done.get(i));
                }
            }
        }
    }

    @Test
    void manyShortLoopsFollowEachOther() {
        try (Workers workers = Workers.of(3)) {
            double[] partial = new double[10];
            for (int n = 1; n <= 3000; n++) {
                workers.forEachChunk(100, 10, (worker, chunk, from, to) -> partial[chunk] += to - from);
            }
            for (double sum : partial) {
                assertEquals(30_000, sum);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFailureReachesTheCallerAndLeavesTheWorkersUsable(int threads) {
        try (Workers workers = Workers.of(threads)) {
            ArithmeticException e = assertThrows(ArithmeticException.class, () -> workers.forEachChunk(50, 1,
                    (worker, chunk, from, to) -> {
                        if (chunk == 33) {
                            throw new ArithmeticException("in chunk 33");
                        }
                    }));
            assertEquals("in chunk 33", e.getMessage());
            int[] count = new int[50];
            workers.forEachChunk(50, 1, (worker, chunk, from, to) -> count[chunk]++);
            for (int c : count) {
                assertEquals(1, c);
            }
        }
    }

    @Test
    void closedWorkersAndNoThreadsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Workers.of(0));
        Workers workers = Workers.of(2);
        workers.close();
        assertThrows(IllegalStateException.class, () -> workers.forEachChunk(1, 1, (w, c, f, t) -> { }));
    }
}
