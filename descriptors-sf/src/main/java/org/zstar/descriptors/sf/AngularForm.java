package org.zstar.descriptors.sf;

/** Which angular functions a {@link StandardSet} has. */
public enum AngularForm {
    /** Two distances in each term (type 9): cheap, the moment form applies. */
    WIDE,
    /** All three distances in each term (type 3). */
    NARROW;

    FunctionType type() {
        return this == WIDE ? FunctionType.WIDE : FunctionType.NARROW;
    }
}
