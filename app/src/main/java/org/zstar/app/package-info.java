/** Entry of the program. */
package org.zstar.app;
