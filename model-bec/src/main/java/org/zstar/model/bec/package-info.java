/** Born-effective-charge models and the electric field. */
package org.zstar.model.bec;
