/** Atoms, cells and what is known about them, in the units of {@link org.zstar.api.atoms.Units}. */
package org.zstar.api.atoms;
