package org.zstar.api.model;

/** Maps a geometry to predictions. May keep scratch memory: one instance serves one caller at a time. */
public interface Model {
    /** Range in Å of the neighbours it needs; 0 if none. */
    double cutoff();

    /** What it is, in one line, for logs. */
    String description();
}
