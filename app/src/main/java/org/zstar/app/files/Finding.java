package org.zstar.app.files;

import org.zstar.api.atoms.Structure;

/** Something that is found out about the frames of a file, one after the other. */
interface Finding {
    /**
     * Takes a frame into account.
     *
     * @param frame its number from 0
     */
    void add(long frame, Structure structure);

    /** Tells what was found; nothing if it does not occur. */
    void report(Report report);
}
