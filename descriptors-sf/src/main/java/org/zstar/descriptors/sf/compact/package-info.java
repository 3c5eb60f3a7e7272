/** Compact symmetry functions, evaluated together where they share the intervals of the distances. */
package org.zstar.descriptors.sf.compact;
