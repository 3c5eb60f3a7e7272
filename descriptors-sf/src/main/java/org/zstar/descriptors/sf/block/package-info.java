/** Symmetry functions for blocks of eight central atoms: sums over neighbours that many functions share. */
package org.zstar.descriptors.sf.block;
