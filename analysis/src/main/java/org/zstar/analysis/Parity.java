package org.zstar.analysis;

/**
 * Pairs for a parity plot, in the unit that the quantity's errors have.
 *
 * @param errors of all pairs, also of those that are not kept here
 * @param references reference values
 * @param predictions predicted values, one for each reference
 */
public record Parity(Errors errors, double[] references, double[] predictions) { }
