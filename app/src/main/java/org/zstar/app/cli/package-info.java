/** The commands of the command line. */
package org.zstar.app.cli;
