/**
 * Symmetry functions written for clarity: one neighbour at a time, one pair at a time. The yardstick of the fast kernels.
 */
package org.zstar.descriptors.sf.reference;
