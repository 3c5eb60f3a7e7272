/** Neural-network potential. */
package org.zstar.model.nnp;
