/** The task {@code analyse}: transport, vibrations, structure and hops from trajectories of any program. */
package org.zstar.app.analyse;
