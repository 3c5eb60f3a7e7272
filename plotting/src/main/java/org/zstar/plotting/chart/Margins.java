package org.zstar.plotting.chart;

/**
 * Room around the data area of a panel, px.
 *
 * @param axisLeft part of the left room that belongs to the axis
 * @param axisBottom part of the lower room that belongs to the axis
 */
record Margins(double left, double top, double right, double bottom, double axisLeft, double axisBottom) { }
