package org.zstar.api.parallel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed set of daemon threads that take chunks from a shared counter. A waiting thread spins for a moment before it parks,
 * because the loops of a time step follow each other within microseconds.
 */
final class WorkerPool implements Workers {
    private static final int SPINS = 2000;

    private final Thread[] helpers;
    private final AtomicInteger nextChunk = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile int generation;
    private volatile boolean closed;
    private int size;
    private int chunkSize;
    private ChunkBody body;
    private Thread caller;

    WorkerPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("expected at least 1 thread, found " + threads);
        }
        helpers = new Thread[threads - 1];
        for (int t = 0; t < helpers.length; t++) {
            int worker = t + 1;
            helpers[t] = new Thread(() -> serve(worker), "zstar-worker-" + worker);
            helpers[t].setDaemon(true);
            helpers[t].start();
        }
    }

    @Override
    public int count() {
        return helpers.length + 1;
    }

    @Override
    public synchronized void forEachChunk(int items, int chunk, ChunkBody work) {
        if (closed) {
            throw new IllegalStateException("these workers have been closed");
        }
        size = items;
        chunkSize = chunk;
        body = work;
        caller = Thread.currentThread();
        failure.set(null);
        nextChunk.set(0);
        if (helpers.length > 0 && items > chunk) {
            running.set(helpers.length);
            generation++;
            for (Thread helper : helpers) {
                LockSupport.unpark(helper);
            }
        }
        takeChunks(0);
        for (int spin = 0; running.get() > 0; spin++) {
            if (spin < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(50_000);
            }
        }
        body = null;
        rethrow(failure.get());
    }

    private void serve(int worker) {
        int seen = 0;
        while (!closed) {
            for (int spin = 0; generation == seen && !closed; spin++) {
                if (spin < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
            if (closed) {
                return;
            }
            seen = generation;
            takeChunks(worker);
            if (running.decrementAndGet() == 0) {
                LockSupport.unpark(caller);
            }
        }
    }

    private void takeChunks(int worker) {
        try {
            int chunks = (size + chunkSize - 1) / chunkSize;
            for (int c = nextChunk.getAndIncrement(); c < chunks; c = nextChunk.getAndIncrement()) {
                body.run(worker, c, c * chunkSize, Math.min(size, (c + 1) * chunkSize));
            }
        } catch (Throwable problem) {
            failure.compareAndSet(null, problem);
            nextChunk.set(Integer.MAX_VALUE / 2);
        }
    }

    private static void rethrow(Throwable problem) {
        if (problem instanceof RuntimeException e) {
            throw e;
        }
        if (problem instanceof Error e) {
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }
}
