/** Runs the contenders of each line in turn. */
package org.daal4j.benchmarks.run;
