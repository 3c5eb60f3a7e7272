/** Models of energy and of polarisation, and their training. */
package org.zstar.api.model;
