/** Measured numbers: kept as CSV, printed as a document. */
package org.daal4j.benchmarks.result;
