/** Charges that move rigidly with their ions: the part of the polarisation that no periodic function can hold. */
package org.zstar.model.bec.baseline;
