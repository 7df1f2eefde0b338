/** What Spark MLlib does of the analyses of daal4j. */
package org.daal4j.benchmarks.spark;
