/** Measurements of speed and memory, by themselves and beside another program. */
package org.zstar.benchmarks;
