package org.zstar.io.vasp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.io.text.LineReader;

/** Delivers the ionic steps of an OUTCAR, also of several runs joined in one file, as soon as they are complete. */
final class OutcarReader implements StructureReader {
    private final LineReader lines;
    private final StepFilter filter;
    private final Queue<Structure> ready = new ArrayDeque<>();
    private OutcarRun run;
    private boolean recognised;
    private boolean cutOff;
    private boolean done;

    OutcarReader(Path file, ReadOptions options) throws IOException {
        lines = new LineReader(file, options);
        filter = new StepFilter(options, "an OUTCAR written with NWRITE below 2 lacks them; the run's vasprun.xml has them");
        run = new OutcarRun(lines, this::deliver);
    }

    @Override
    public Structure next() throws IOException {
        while (ready.isEmpty() && !done) {
            if (!lines.next()) {
                done = true;
                endRun();
                if (!recognised) {
                    throw lines.error("the file ends without a line of VASP's OUTCAR; expected ' vasp.' and a version in "
                            + "the first line, then potentials, 'ions per type =' and ionic steps");
                }
            } else if (lines.complete() && !run.line()) {
                endRun();
                run = new OutcarRun(lines, this::deliver);
                recognised = true;
            }
        }
        return ready.poll();
    }

    private void endRun() throws IOException {
        recognised |= !run.isEmpty();
        if (!run.isEmpty() || recognised && done) {
            cutOff |= !run.end();
        }
    }

    private void deliver(IonicStep step) throws StructureFileException {
        if (filter.accepts(step)) {
            ready.add(step.structure(run.species(step), run.charge()));
        }
    }

    @Override
    public List<String> warnings() {
        List<String> list = new ArrayList<>();
        if (done && (!cutOff || filter.complete() > 0)) {
            list.addAll(filter.warnings());
        }
        if (cutOff) {
            list.add(0, "the file ends before VASP's closing lines (killed run?); complete ionic steps: "
                    + filter.complete());
        }
        return list;
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Takes complete steps. */
    @FunctionalInterface
    interface Sink {
        void accept(IonicStep step) throws StructureFileException;
    }
}
