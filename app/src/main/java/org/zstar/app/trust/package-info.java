/** How far the models of a run can be trusted: standard deviations, features outside the training data, limits of both. */
package org.zstar.app.trust;
