package org.zstar.app.analyse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zstar.analysis.FrameAnalysis;
import org.zstar.analysis.RestFrame;
import org.zstar.analysis.Unwrapping;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureReader;
import org.zstar.app.files.FrameSelection;
import org.zstar.app.host.StopSignal;
import org.zstar.app.plugins.Plugins;
import org.zstar.app.run.ProgressLine;
import org.zstar.io.text.StructureFiles;

/** The frames of a trajectory, read as often as needed: in order of time, with continuous positions, at rest. */
final class Frames {
    /** Every step of a simulation counts, whatever its forces come from. */
    private static final ReadOptions OPTIONS = new ReadOptions(true, true, ReadOptions.DEFAULT.largestContent());
    private static final int MEGABYTE = 20;

    private final TrajectorySource source;
    private final boolean removeDrift;
    private final StructureFiles formats;
    private final List<String> warnings = new ArrayList<>();
    private Unwrapping unwrapping;
    private long repeated;
    private long taken;

    Frames(TrajectorySource source, boolean removeDrift, Plugins plugins) {
        this.source = source;
        this.removeDrift = removeDrift;
        formats = new StructureFiles(plugins.formats());
    }

    /** The first frame, to see what the trajectory holds. */
    Structure first() throws IOException {
        Path file = source.resolved().get(0);
        long[] number = {0};
        try (StructureReader reader = formats.read(file, OPTIONS)) {
            Structure frame;
            do {
                frame = reader.next();
            } while (frame != null && !source.selection().contains(number[0]++));
            if (frame == null) {
                throw new StructureFileException(file, 0, "no frame is selected; expected a trajectory");
            }
            time(file, frame, number[0] - 1);
            return frame;
        }
    }

    /** Takes a frame's time, from 0 at the first frame that counts. */
    private final class Clock {
        private double start = Double.NaN;
        private double last = Double.NEGATIVE_INFINITY;

        /** @return whether the frame counts */
        boolean tick(double time, Path file, long number) throws StructureFileException {
            if (time == last) {
                // programs write the last frame again when they continue a run
                repeated++;
                return false;
            }
            if (time < last) {
                throw new StructureFileException(file, 0, "frame " + number + " is at " + time + " fs, the one before it at "
                        + last + " fs; expected the parts of one trajectory in the order of time. Independent trajectories "
                        + "are analysed one by one");
            }
            start = Double.isNaN(start) ? time : start;
            last = time;
            return time - start >= source.skip();
        }
    }

    /**
     * Reads the frames.
     *
     * @param limit how many are taken at most: a trajectory may still be growing
     * @param label what is done, for the progress line
     * @return false if it was asked to stop
     */
    boolean forEach(FrameAnalysis taker, long limit, String label, ProgressLine progress, StopSignal stop)
            throws IOException {
        unwrapping = new Unwrapping();
        warnings.clear();
        repeated = 0;
        taken = 0;
        RestFrame rest = new RestFrame(Set.of());
        Clock clock = new Clock();
        long megabytes = 0, done = 0;
        for (Path file : source.resolved()) {
            megabytes += Files.size(file) >> MEGABYTE;
        }
        progress.start(label, 0, megabytes);
        for (Path file : source.resolved()) {
            FrameSelection selection = source.selection();
            long size = Files.size(file) >> MEGABYTE;
            try (StructureReader reader = formats.read(file, OPTIONS)) {
                for (long number = 0; taken < limit && !selection.isPast(number); number++) {
                    Structure frame = reader.next();
                    if (frame == null) {
                        break;
                    }
                    if (selection.contains(number)) {
                        take(taker, rest, clock, file, frame, number);
                    }
                    if (stop.isRequested()) {
                        return false;
                    }
                    progress.at(done + (long) (size * reader.progress()), "frame " + number);
                }
                reader.warnings().forEach(warning -> warnings.add(file.getFileName() + ": " + warning));
            }
            done += size;
        }
        progress.clear();
        return true;
    }

    private void take(FrameAnalysis taker, RestFrame rest, Clock clock, Path file, Structure frame, long number)
            throws IOException {
        double time = time(file, frame, number);
        try {
            Structure continued = source.unwrap() ? unwrapping.next(frame) : frame;
            Structure still = removeDrift ? rest.next(continued) : continued;
            if (clock.tick(time, file, number)) {
                taker.add(time, still);
                taken++;
            }
        } catch (IllegalArgumentException e) {
            throw new StructureFileException(file, 0, "frame " + number + ": " + e.getMessage());
        }
    }

    private double time(Path file, Structure frame, long number) throws StructureFileException {
        try {
            return new FrameTimes(source.timeStep()).of(frame, number);
        } catch (IllegalArgumentException e) {
            throw new StructureFileException(file, 0, e.getMessage());
        }
    }

    /** What was worth knowing of the last reading. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** How often an atom's jump across the cell was taken out in the last reading. */
    long folds() {
        return unwrapping.folds();
    }

    /** Largest move of an atom between frames in the last reading, as share of a lattice vector. */
    double largestMove() {
        return unwrapping.largestMove();
    }

    /** Frames of the last reading that repeated the one before. */
    long repeated() {
        return repeated;
    }
}
