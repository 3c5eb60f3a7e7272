/** Several models of one kind as a model: their mean, and how far they disagree. */
package org.zstar.model.committee;
