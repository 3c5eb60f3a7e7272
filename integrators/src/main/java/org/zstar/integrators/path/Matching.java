package org.zstar.integrators.path;

/** Which atom of the start becomes which of the end. */
public enum Matching {
    /** Like atoms change their numbers so that the sum of squared displacements is least. */
    NEAREST,
    /** Atom i becomes atom i. */
    AS_GIVEN
}
