/** Molecular dynamics at constant energy and at constant temperature. */
package org.zstar.integrators;
