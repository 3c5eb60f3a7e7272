/** The Born charges of arXiv 2305.19546: networks on vector fingerprints, axis by axis. */
package org.zstar.model.bec.axis;
