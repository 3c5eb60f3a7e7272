/** Figures as files. */
package org.zstar.plotting.files;
