/** Features of atomic environments and their derivative products. */
package org.zstar.api.descriptor;
