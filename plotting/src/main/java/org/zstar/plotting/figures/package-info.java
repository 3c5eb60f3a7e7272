/** Ready-made figures of training, dynamics and paths, made from plain arrays. */
package org.zstar.plotting.figures;
