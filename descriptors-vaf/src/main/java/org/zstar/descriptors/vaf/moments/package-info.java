/** Fingerprints of the printed, exponential form from moments of the neighbour density, in time linear in the neighbours. */
package org.zstar.descriptors.vaf.moments;
