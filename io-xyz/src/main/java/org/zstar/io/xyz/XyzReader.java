package org.zstar.io.xyz;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.LineReader;
import org.zstar.io.text.Warnings;

/**
 * Delivers frames in their order. Pieces of the file ahead are parsed by idle processors; the caller's thread helps and
 * never waits for work that has not begun.
 */
final class XyzReader implements StructureReader {
    /** What a piece gave: its frames, and what went wrong behind them. */
    private record Parsed(Deque<Structure> frames, Warnings warnings, IOException failure) { }

    private final LineReader lines;
    private final Splitter splitter;
    private final Warnings warnings = new Warnings();
    private final BornCheck born = new BornCheck();
    private final Deque<FutureTask<Parsed>> pending = new ArrayDeque<>();
    private final int processors = Runtime.getRuntime().availableProcessors();
    private Parsed current = new Parsed(new ArrayDeque<>(), warnings, null);
    private long frames;
    private boolean ended;

    XyzReader(LineReader lines) {
        this.lines = lines;
        this.splitter = new Splitter(lines);
    }

    @Override
    public Structure next() throws IOException {
        while (!ended) {
            Structure structure = current.frames.poll();
            if (structure != null) {
                frames++;
                born.add(structure);
                return structure;
            }
            if (current.failure != null) {
                return fail(current.failure);
            }
            advance();
        }
        return null;
    }

    /** Takes the next piece; what cannot be split off is read here, one frame at a time. */
    private void advance() throws IOException {
        boolean more = true;
        while (more && pending.size() < (splitter.large() ? 1 : 2) * (1 + processors)) {
            more = submit();
        }
        FutureTask<Parsed> task = pending.peek();
        if (task != null) {
            help(task);
            pending.remove();
            current = result(task);
        } else if (splitter.failure() != null) {
            throw splitter.failure();
        } else {
            current = parse(lines, 1);
            ended = current.frames.isEmpty() && current.failure == null;
        }
        warnings.add(current.warnings);
    }

    private boolean submit() {
        LineReader piece = splitter.next();
        if (piece == null) {
            return false;
        }
        FutureTask<Parsed> task = new FutureTask<>(() -> parse(piece, Integer.MAX_VALUE));
        ForkJoinPool.commonPool().execute(task);
        pending.add(task);
        return true;
    }

    private static Parsed parse(LineReader source, int most) {
        Warnings warnings = new Warnings();
        Deque<Structure> structures = new ArrayDeque<>();
        FrameReader reader = new FrameReader(source, warnings);
        try {
            for (Structure s = reader.next(); s != null; s = structures.size() < most ? reader.next() : null) {
                structures.add(s);
            }
            return new Parsed(structures, warnings, null);
        } catch (IOException e) {
            return new Parsed(structures, warnings, e);
        }
    }

    /** Parses pieces that no other thread has begun until a certain one is there. */
    private void help(FutureTask<Parsed> wanted) {
        for (FutureTask<Parsed> task : pending) {
            if (!wanted.isDone()) {
                // does nothing if another thread has begun
                task.run();
            }
        }
    }

    private static Parsed result(FutureTask<Parsed> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Structure fail(IOException failure) throws IOException {
        ended = true;
        cancel();
        if (!(failure instanceof IncompleteFrameException incomplete)) {
            throw failure;
        }
        if (frames == 0) {
            throw incomplete.error();
        }
        warnings.add("end", incomplete.warning(frames));
        return null;
    }

    private void cancel() {
        pending.forEach(task -> task.cancel(false));
        pending.clear();
    }

    @Override
    public List<String> warnings() {
        Warnings all = new Warnings();
        all.add(warnings);
        born.report(all);
        return all.list();
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public void close() throws IOException {
        cancel();
        lines.close();
    }
}
