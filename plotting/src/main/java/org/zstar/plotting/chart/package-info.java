/** Charts of panels; the only package that knows the chart library. */
package org.zstar.plotting.chart;
