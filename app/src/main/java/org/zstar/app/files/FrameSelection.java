package org.zstar.app.files;

/**
 * Which frames of a file, in the notation of Python's slices: {@code 5}, {@code -1}, {@code 0:100:10}, {@code ::2}, {@code
 * -10:}.
 *
 * @param start first frame, from 0; a negative number counts from the end
 * @param stop frame behind the last one, or null for the end; may be negative
 * @param step distance between frames, at least 1
 */
public record FrameSelection(long start, Long stop, long step) {
    /** Every frame. */
    public static final FrameSelection ALL = new FrameSelection(0, null, 1);

    public FrameSelection {
        if (step < 1) {
            throw new IllegalArgumentException("the step of a selection of frames is " + step + "; expected at least 1");
        }
    }

    /**
     * Reads a selection.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static FrameSelection parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length > 3 || text.isBlank()) {
            throw new IllegalArgumentException("'" + text + "' selects no frames; expected a number or START:STOP:STEP");
        }
        if (parts.length == 1) {
            long one = number(parts[0], 0, text);
            return new FrameSelection(one, one == -1 ? null : (Long) (one + 1), 1);
        }
        Long stop = parts[1].isBlank() ? null : (Long) number(parts[1], 0, text);
        return new FrameSelection(number(parts[0], 0, text), stop, parts.length == 3 ? number(parts[2], 1, text) : 1);
    }

    private static long number(String text, long otherwise, String all) {
        if (text.isBlank()) {
            return otherwise;
        }
        if (!text.strip().matches("[-+]?[0-9]{1,15}")) {
            throw new IllegalArgumentException("'" + text + "' in the selection of frames '" + all
                    + "' is no whole number; expected a number or START:STOP:STEP");
        }
        return Long.parseLong(text.strip());
    }

    /** Whether the number of frames must be known to tell which ones are meant. */
    public boolean needsCount() {
        return start < 0 || stop != null && stop < 0;
    }

    /** The same selection without negative numbers, for a file of so many frames. */
    public FrameSelection resolved(long frames) {
        long from = start < 0 ? Math.max(0, frames + start) : start;
        Long to = stop != null && stop < 0 ? (Long) Math.max(0, frames + stop) : stop;
        return new FrameSelection(from, to, step);
    }

    /** Whether a frame is selected, once negative numbers are resolved. */
    public boolean contains(long frame) {
        return frame >= start && !isPast(frame) && (frame - start) % step == 0;
    }

    /** Whether neither this frame nor a later one is selected. */
    public boolean isPast(long frame) {
        return stop != null && frame >= stop;
    }

    @Override
    public String toString() {
        return start + ":" + (stop == null ? "" : stop) + ":" + step;
    }
}
