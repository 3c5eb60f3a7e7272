/**
 * Checks of physics and contracts for authors of plugins. They need no test framework: each method returns quietly or throws
 * an {@link AssertionError} that says what differs, where and by how much.
 */
package org.zstar.testkit;
