/** Born charges that do not depend on where the atoms are. */
package org.zstar.model.bec.constant;
