/** Predictions of models held against reference labels: the task {@code evaluate}, also used after training. */
package org.zstar.app.evaluate;
