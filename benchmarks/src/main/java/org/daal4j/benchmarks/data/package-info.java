/** The tables that are measured: generated, the same on every machine. */
package org.daal4j.benchmarks.data;
