/**
 * Observables of trajectories and errors of predictions. Names of columns and values end in their unit:
 * {@code msd_Li_z_angstrom2}, {@code force_rmse_mev_per_angstrom}.
 */
package org.zstar.analysis;
