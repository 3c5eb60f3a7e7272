/** Relaxations and paths of lowest energy, also under a field. */
package org.zstar.app.paths;
