/** Contract tests and physics checks that every plugin can run against itself. */
package org.zstar.testkit;
