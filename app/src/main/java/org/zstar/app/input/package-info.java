/** The parts of configurations that name structures: where they come from and how they are prepared. */
package org.zstar.app.input;
