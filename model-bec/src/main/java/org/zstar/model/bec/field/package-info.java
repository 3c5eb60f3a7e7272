/** The force of a uniform electric field on ions with Born charges. */
package org.zstar.model.bec.field;
