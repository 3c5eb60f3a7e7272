/** Coverage-guided fuzzing of the readers; not part of the product, built in the profile {@code fuzz} only. */
package org.zstar.fuzzing;
