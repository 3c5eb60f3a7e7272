/** The task {@code train}: fits a model, keeps the best one, evaluates it. */
package org.zstar.app.train;
