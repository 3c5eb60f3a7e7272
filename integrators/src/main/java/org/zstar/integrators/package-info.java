/** Molecular dynamics, minimisers, paths. */
package org.zstar.integrators;
