package org.zstar.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureFileException;
import org.zstar.api.io.StructureFormat;
import org.zstar.api.io.StructureReader;
import org.zstar.app.run.ProgressLine;

/**
 * The frames of one file, with progress on the way.
 *
 * @param file the file
 * @param format how it is read
 * @param options what is read
 * @param progress shows how far it has come
 */
public record FrameSource(Path file, StructureFormat format, ReadOptions options, ProgressLine progress) {
    private static final int MEGABYTE = 20;

    /** Takes frames in their order. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes a frame.
         *
         * @param number its number from 0
         */
        void take(long number, Structure structure) throws IOException;
    }

    /** What a file held. @param frames number of frames read @param warnings of the reader */
    public record Outcome(long frames, List<String> warnings) { }

    /**
     * Reads frames until none of the selected ones can follow.
     *
     * @param selection which of them are taken
     * @throws StructureFileException where the content is wrong
     */
    public Outcome read(FrameSelection selection, Taker taker) throws IOException {
        long megabytes = Files.size(file) >> MEGABYTE;
        FrameSelection selected = selection.needsCount() ? selection.resolved(count(megabytes)) : selection;
        progress.start("MB", 0, megabytes);
        try (StructureReader reader = format.read(file, options)) {
            long frame = 0;
            while (!selected.isPast(frame)) {
                Structure structure = reader.next();
                if (structure == null) {
                    break;
                }
                if (selected.contains(frame)) {
                    taker.take(frame, structure);
                }
                frame++;
                progress.at(done(reader, megabytes), "frame " + frame);
            }
            return new Outcome(frame, reader.warnings());
        } finally {
            progress.clear();
        }
    }

    private long count(long megabytes) throws IOException {
        progress.start("counting frames, MB", 0, megabytes);
        try (StructureReader reader = format.read(file, options)) {
            long frames = 0;
            while (reader.next() != null) {
                frames++;
                progress.at(done(reader, megabytes), "frame " + frames);
            }
            return frames;
        } finally {
            progress.clear();
        }
    }

    private static long done(StructureReader reader, long megabytes) {
        double progress = reader.progress();
        return Double.isNaN(progress) ? 0 : (long) (progress * megabytes);
    }
}
