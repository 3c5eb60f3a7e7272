/** The task {@code select}: which frames of trajectories are worth labelling next. */
package org.zstar.app.select;
