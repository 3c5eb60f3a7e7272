/** Neural networks per species and their training, shared by the models. */
package org.zstar.networks;
