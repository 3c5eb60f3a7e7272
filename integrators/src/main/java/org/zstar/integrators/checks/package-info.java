/** Checks of configuration values. */
package org.zstar.integrators.checks;
