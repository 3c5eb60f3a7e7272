/** Vector atomic fingerprints. */
package org.zstar.descriptors.vaf;
