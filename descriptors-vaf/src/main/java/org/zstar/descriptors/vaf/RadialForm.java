package org.zstar.descriptors.vaf;

/** The function g(R) of a fingerprint. */
public enum RadialForm {
    /** exp(−η(R − R_s)²). */
    GAUSSIAN,
    /** exp(−η(R − R_s)), as printed in arXiv 2305.19546; R_s only changes its scale. */
    EXPONENTIAL
}
