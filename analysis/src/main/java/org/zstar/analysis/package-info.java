/** Observables of trajectories and predictions. */
package org.zstar.analysis;
