package org.zstar.api.parallel;

/**
 * Threads that share a loop. The loop is cut into chunks of a given size, whatever the number of threads; sums over chunks
 * are kept per chunk and added up in their order by the caller, so that results do not depend on the number of threads.
 */
public interface Workers extends AutoCloseable {
    /** Number of threads that take part; worker numbers are below it. */
    int count();

    /**
     * Runs the body once for every chunk of {@code 0 … size}, and returns when all are done.
     *
     * @param size number of items
     * @param chunk items per chunk (the last may have fewer)
     * @param body called from several threads at once; the first exception it throws is thrown here
     */
    void forEachChunk(int size, int chunk, ChunkBody body);

    @Override
    void close();

    /** The calling thread alone. */
    static Workers serial() {
        return of(1);
    }

    /** The calling thread and {@code threads - 1} more, which end with {@link #close()}. */
    static Workers of(int threads) {
        return new WorkerPool(threads);
    }

    /** Work on one chunk. */
    @FunctionalInterface
    interface ChunkBody {
        /**
         * @param worker number of the working thread, for scratch memory of its own
         * @param chunk number of the chunk
         * @param from first item
         * @param to one past the last item
         */
        void run(int worker, int chunk, int from, int to);
    }
}
