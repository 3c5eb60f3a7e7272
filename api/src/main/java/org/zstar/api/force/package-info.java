/** Forces summed from independent contributions. */
package org.zstar.api.force;
