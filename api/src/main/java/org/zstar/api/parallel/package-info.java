/** Work shared by threads without changing a bit of the result. */
package org.zstar.api.parallel;
