/** The page that a run ends in. */
package org.zstar.plotting.report;
