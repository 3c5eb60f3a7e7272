/** Files of structures. */
package org.zstar.api.io;
