/** Finding the providers of all services by name, those on the module path and those in plugin folders. */
package org.zstar.app.plugins;
