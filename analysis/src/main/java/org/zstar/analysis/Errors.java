package org.zstar.analysis;

/**
 * Deviations of predictions from references.
 *
 * @param count how many numbers were compared
 * @param rmse root of the mean square deviation
 * @param mae mean magnitude of the deviation
 * @param largest largest magnitude of the deviation
 */
public record Errors(long count, double rmse, double mae, double largest) { }
