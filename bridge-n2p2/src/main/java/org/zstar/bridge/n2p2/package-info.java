/**
 * Data files and potentials of n2p2 (Singraber, Behler, Dellago, J. Chem. Theory Comput. 15, 1827 (2019)). What is built on:
 * the descriptions and formulas of its documentation, and the behaviour of its programs.
 */
package org.zstar.bridge.n2p2;
