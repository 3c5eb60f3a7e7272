/** The task {@code md}: molecular dynamics with output, checkpoints and analysis. */
package org.zstar.app.md;
