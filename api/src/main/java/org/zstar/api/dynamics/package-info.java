/** Moving the atoms. */
package org.zstar.api.dynamics;
