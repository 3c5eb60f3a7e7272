/** Minimisers: FIRE and L-BFGS. */
package org.zstar.integrators.minimise;
