/** Paths of lowest energy: the nudged elastic band. */
package org.zstar.integrators.path;
