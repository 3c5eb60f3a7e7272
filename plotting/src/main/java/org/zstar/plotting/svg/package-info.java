/** A canvas that writes SVG. */
package org.zstar.plotting.svg;
