/** Born charges as the derivative of a polarisation that is linear in its coefficients. */
package org.zstar.model.bec.linear;
