package org.zstar.descriptors.sf;

/**
 * Kinds of symmetry functions, with their numbers in n2p2. Narrow angular functions weigh all three distances of a triple,
 * wide ones the two at the central atom; weighted ones sum over neighbours of all elements with their atomic numbers as
 * weights; compact ones are built of functions that vanish outside an interval.
 */
public enum FunctionType {
    /** 2: Σ_j exp(−η(R_ij − R_s)²) f_c(R_ij). */
    RADIAL(2),
    /** 3: 2^(1−ζ) Σ_{j&lt;k} (1 + λ cosθ)^ζ Π exp(−η(R − R_s)²) f_c(R) over R_ij, R_ik, R_jk. */
    NARROW(3),
    /** 9: the same with R_ij and R_ik only. */
    WIDE(9),
    /** 12: radial, Z_j as weight. */
    WEIGHTED_RADIAL(12),
    /** 13: narrow, Z_j Z_k as weight. */
    WEIGHTED_NARROW(13),
    /** 20: Σ_j C(R_ij). */
    COMPACT_RADIAL(20),
    /** 21: Σ_{j&lt;k} C(R_ij) C(R_ik) C(R_jk) C(θ). */
    COMPACT_NARROW(21),
    /** 22: Σ_{j&lt;k} C(R_ij) C(R_ik) C(θ). */
    COMPACT_WIDE(22),
    /** 23: compact radial, Z_j as weight. */
    COMPACT_WEIGHTED_RADIAL(23),
    /** 24: compact narrow, Z_j Z_k as weight. */
    COMPACT_WEIGHTED_NARROW(24),
    /** 25: compact wide, Z_j Z_k as weight. */
    COMPACT_WEIGHTED_WIDE(25);

    private final int number;

    FunctionType(int number) {
        this.number = number;
    }

    /** The number of this type in n2p2's {@code symfunction_short}. */
    public int number() {
        return number;
    }

    /** Whether it is a sum over pairs of neighbours. */
    public boolean isAngular() {
        return this != RADIAL && this != WEIGHTED_RADIAL && this != COMPACT_RADIAL && this != COMPACT_WEIGHTED_RADIAL;
    }

    /** Whether the distance between the two neighbours enters. */
    public boolean isNarrow() {
        return this == NARROW || this == WEIGHTED_NARROW || this == COMPACT_NARROW || this == COMPACT_WEIGHTED_NARROW;
    }

    /** Whether neighbours of all elements count, weighted by atomic number. */
    public boolean isWeighted() {
        return this == WEIGHTED_RADIAL || this == WEIGHTED_NARROW || this == COMPACT_WEIGHTED_RADIAL
                || this == COMPACT_WEIGHTED_NARROW || this == COMPACT_WEIGHTED_WIDE;
    }

    /** Whether it is built of functions with compact support. */
    public boolean isCompact() {
        return number >= 20;
    }

    /** How many neighbour elements its definition names. */
    public int elements() {
        return isWeighted() ? 0 : isAngular() ? 2 : 1;
    }
}
