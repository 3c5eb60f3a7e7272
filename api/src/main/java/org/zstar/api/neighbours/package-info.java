/** Neighbour lists, exact for every cell. */
package org.zstar.api.neighbours;
