/** What is measured: the lines of the document, and the command of each contender. */
package org.daal4j.benchmarks.line;
