/** What surrounds the program: folders, streams, environment, signals. Everything else gets it handed in. */
package org.zstar.app.host;
