package org.zstar.analysis;

/** Checks that frames follow each other at equal intervals. */
final class Clock {
    private static final double TOLERANCE = 1e-3;

    private double first;
    private double interval;
    private long frames;

    /** Notes the time of a frame in fs. */
    void tick(double time) {
        if (frames == 0) {
            first = time;
        } else if (frames == 1) {
            interval = time - first;
            if (!(interval > 0)) {
                throw new IllegalArgumentException("the second frame is at " + time + " fs, the first at " + first
                        + " fs; expected times that grow");
            }
        } else if (!(Math.abs(time - first - frames * interval) <= TOLERANCE * interval)) {
            throw new IllegalArgumentException("frame " + (frames + 1) + " is at " + time + " fs; expected "
                    + (first + frames * interval) + " fs, because the first two frames are " + interval
                    + " fs apart. Frames at equal intervals are needed");
        }
        frames++;
    }

    /** Frames so far. */
    long frames() {
        return frames;
    }

    /** Time between frames in fs; 0 until the second. */
    double interval() {
        return interval;
    }
}
