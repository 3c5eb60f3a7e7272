/** Walls that keep atoms from coming nearer to each other than a potential has learned. */
package org.zstar.force.repulsion;
