package org.zstar.app.select;

/** Why a frame is worth labelling. */
enum Criterion {
    /** The committee disagrees most about the force on one of its atoms. */
    FORCE_DEVIATION("eV/Å"),
    /** The committee disagrees most about the Born charges of one of its atoms. */
    CHARGE_DEVIATION("e"),
    /** A feature is farthest outside of the training data. */
    EXTRAPOLATION("widths of the training range"),
    /** It is farthest, in the features, from all that is known or selected. */
    DIVERSITY("widths of the training range, root mean square");

    private final String unit;

    Criterion(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }
}
