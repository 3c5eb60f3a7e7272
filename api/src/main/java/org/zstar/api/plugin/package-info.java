/** How plugins present themselves: a type name, a configuration record, a factory. */
package org.zstar.api.plugin;
