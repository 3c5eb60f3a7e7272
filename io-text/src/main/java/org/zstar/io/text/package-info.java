/** What every text format needs: content behind compression, lines and fields with positions, exact numbers, safe output. */
package org.zstar.io.text;
