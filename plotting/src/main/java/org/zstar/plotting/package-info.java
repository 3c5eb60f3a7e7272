/** Pictures as SVG and PNG. */
package org.zstar.plotting;
