/** Analyses of rows that are in memory before the clock starts. */
package org.daal4j.benchmarks.memory;
