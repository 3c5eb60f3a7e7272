/** Extended and plain XYZ files. */
package org.zstar.io.xyz;
