/** Fits of networks to values, gradients and strain derivatives of sums over atoms. */
package org.zstar.networks.training;
